package io.symplex.engine.jvm;

import io.symplex.kernel.EnergyForm;
import io.symplex.kernel.EnergyKernel;
import io.symplex.kernel.Twin;
import io.symplex.model.NetworkArchitecture;
import io.symplex.train.Precision;

/**
 * Makes workers for one network.
 *
 * @param network its form, and the force beside it
 * @param precision the number type
 * @param most how many threads there will be at most
 */
record Workers(NetworkArchitecture network, Precision precision, int most) {

    /** The memory that the tapes of all rollouts may take together. */
    private static final long TAPE_BYTES = 256L << 20;

    EnergyForm form() {
        return network.form();
    }

    Worker one(Twin twin) {
        return new Worker(kernel(twin), form(), TAPE_BYTES / most);
    }

    private EnergyKernel kernel(Twin twin) {
        return form().kernel(twin, precision == Precision.FLOAT);
    }

    Field field(Twin twin) {
        Field free = new EnergyField(kernel(twin), form());
        return network.forceKernel()
                .<Field>map(force -> new ForcedField(free, force, network.parameterCount()))
                .orElse(free);
    }

    Worker[] crew(Twin twin) {
        Worker[] crew = new Worker[most];
        for (int member = 0; member < most; member++) {
            crew[member] = one(twin);
        }
        return crew;
    }
}
