package io.symplex.expression;

import java.util.List;
import java.util.stream.Stream;

/** A formula in which positions and momenta meet in a term. */
final class CoupledFormula implements Formula {

    private final Definition definition;
    private final int n;
    private final Evaluator energy;
    private final Evaluator gradient;
    private final Evaluator positionGradient;
    private final Evaluator momentumGradient;

    CoupledFormula(Definition definition) {
        this.definition = definition;
        n = definition.degreesOfFreedom();
        List<Expression> byPositions = definition.gradient(definition.positions());
        List<Expression> byMomenta = definition.gradient(definition.momenta());
        energy = new Evaluator(definition, List.of(definition.energy()), 1);
        positionGradient = new Evaluator(definition, byPositions, n);
        momentumGradient = new Evaluator(definition, byMomenta, n);
        gradient = new Evaluator(
                definition,
                Stream.concat(byPositions.stream(), byMomenta.stream()).toList(),
                n);
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
    public double energy(double[] q, double[] p) {
        return energy.one(q, p);
    }

    @Override
    public void energies(int count, double[] q, double[] p, double[] out) {
        energy.batch(count, q, p, out, out);
    }

    @Override
    public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        gradient.batch(1, q, p, outQ, outP);
    }

    @Override
    public void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        gradient.batch(count, q, p, outQ, outP);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        positionGradient.batch(count, q, p, out, out);
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        momentumGradient.batch(count, q, p, out, out);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoupledFormula that && definition.equals(that.definition);
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
