package io.symplex.engine.jvm;

import io.symplex.kernel.Nonlinearity;
import io.symplex.kernel.PerceptronKernel;
import io.symplex.kernel.PerceptronShape;
import io.symplex.kernel.Twin;
import io.symplex.train.Precision;

/**
 * Makes workers for one network.
 *
 * @param shape the network's sizes
 * @param nonlinearity its activation
 * @param precision the number type
 * @param most how many threads there will be at most
 */
record Workers(PerceptronShape shape, Nonlinearity nonlinearity, Precision precision, int most) {

    /** The memory that the tapes of all rollouts may take together. */
    private static final long TAPE_BYTES = 256L << 20;

    Worker one(Twin twin) {
        return new Worker(kernel(twin), shape, TAPE_BYTES / most);
    }

    private PerceptronKernel kernel(Twin twin) {
        return switch (precision) {
            case DOUBLE -> twin.doublePrecision(shape, nonlinearity);
            case FLOAT -> twin.singlePrecision(shape, nonlinearity);
        };
    }

    Field field(Twin twin) {
        return new EnergyField(kernel(twin), shape);
    }

    Worker[] crew(Twin twin) {
        Worker[] crew = new Worker[most];
        for (int member = 0; member < most; member++) {
            crew[member] = one(twin);
        }
        return crew;
    }
}
