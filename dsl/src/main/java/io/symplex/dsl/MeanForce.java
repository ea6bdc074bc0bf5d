package io.symplex.dsl;

import io.symplex.system.Force;
import java.util.List;

/**
 * The mean of forces.
 *
 * @param forces those of members that have one
 * @param members how many there are
 */
record MeanForce(List<Force> forces, int members) implements Force {

    @Override
    public void at(double time, double[] q, double[] out) {
        double[] sum = new double[out.length];
        for (Force force : forces) {
            force.at(time, q, out);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += out[i];
            }
        }
        for (int i = 0; i < sum.length; i++) {
            out[i] = sum[i] / members;
        }
    }
}
