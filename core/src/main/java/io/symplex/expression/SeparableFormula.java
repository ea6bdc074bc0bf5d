package io.symplex.expression;

import io.symplex.system.SeparableHamiltonian;
import java.util.List;

/** A formula that is a sum T(p) + V(q). */
final class SeparableFormula implements Formula, SeparableHamiltonian {

    private final Definition definition;
    private final int n;
    private final Evaluator kinetic;
    private final Evaluator potential;
    private final Evaluator kineticGradient;
    private final Evaluator potentialGradient;

    SeparableFormula(Definition definition, Expression kinetic, Expression potential) {
        this.definition = definition;
        n = definition.degreesOfFreedom();
        this.kinetic = new Evaluator(definition, List.of(kinetic), 1);
        this.potential = new Evaluator(definition, List.of(potential), 1);
        kineticGradient = new Evaluator(definition, definition.gradient(definition.momenta()), n);
        potentialGradient = new Evaluator(definition, definition.gradient(definition.positions()), n);
    }

    @Override
    public Expression expression() {
        return definition.expression();
    }

    @Override
    public List<String> coordinates() {
        return definition.coordinates();
    }

    @Override
    public Constants constants() {
        return definition.constants();
    }

    @Override
    public int degreesOfFreedom() {
        return n;
    }

    @Override
    public double kineticEnergy(double[] p) {
        return kinetic.one(p, p); // positions are not read
    }

    @Override
    public double potentialEnergy(double[] q) {
        return potential.one(q, q); // momenta are not read
    }

    @Override
    public void energies(int count, double[] q, double[] p, double[] out) {
        double[] potentials = new double[count];
        kinetic.batch(count, p, p, out, out);
        potential.batch(count, q, q, potentials, potentials);
        for (int r = 0; r < count; r++) {
            out[r] += potentials[r];
        }
    }

    @Override
    public void kineticGradient(double[] p, double[] out) {
        kineticGradient.batch(1, p, p, out, out);
    }

    @Override
    public void potentialGradient(double[] q, double[] out) {
        potentialGradient.batch(1, q, q, out, out);
    }

    @Override
    public void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        positionGradients(count, q, p, outQ);
        momentumGradients(count, q, p, outP);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        potentialGradient.batch(count, q, q, out, out);
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        kineticGradient.batch(count, p, p, out, out);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeparableFormula that && definition.equals(that.definition);
    }

    @Override
    public int hashCode() {
        return definition.hashCode();
    }

    @Override
    public String toString() {
        return definition.toString();
    }
}
