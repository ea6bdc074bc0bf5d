package io.symplex.kernel;

/** A force of time alone, {@code F_i(t) = Σ_j c_ij φ_j(t)}. */
final class TimeForceKernel implements ForceKernel {

    private final TimeValues basis; // φ
    private final double[] weight; // c, [n, size]

    TimeForceKernel(ForceForm.OfTime form) {
        basis = new TimeValues(form.basis());
        weight = new double[form.parameterCount()];
    }

    @Override
    public void load(double[] parameters, int begin) {
        System.arraycopy(parameters, begin, weight, 0, weight.length);
    }

    @Override
    public void force(double time, double[] q, int at, double[] out) {
        double[] values = basis.at(time);
        for (int i = 0; i < weight.length / values.length; i++) {
            double sum = 0;
            for (int j = 0; j < values.length; j++) {
                sum = Math.fma(weight[i * values.length + j], values[j], sum);
            }
            out[i] = sum;
        }
    }

    @Override
    public void pull(
            double time,
            double[] q,
            int at,
            double[] adjoint,
            double[] outQ,
            int outAt,
            double[] outParameters,
            int begin) {
        double[] values = basis.at(time);
        for (int i = 0; i < weight.length / values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                int c = begin + i * values.length + j;
                outParameters[c] = Math.fma(adjoint[i], values[j], outParameters[c]);
            }
        }
    }
}
