package io.symplex.system;

/** Two forces together. */
record SumOfForces(Force first, Force second) implements Force {

    @Override
    public void at(double time, double[] q, double[] out) {
        double[] added = new double[out.length];
        first.at(time, q, out);
        second.at(time, q, added);
        add(added, out);
    }

    @Override
    public void positionDerivatives(double time, double[] q, double[] out) {
        double[] added = new double[out.length];
        first.positionDerivatives(time, q, out);
        second.positionDerivatives(time, q, added);
        add(added, out);
    }

    private static void add(double[] added, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += added[i];
        }
    }
}
