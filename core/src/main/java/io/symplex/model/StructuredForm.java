package io.symplex.model;

import io.symplex.kernel.Arrangement;
import io.symplex.kernel.EnergyForm;
import io.symplex.kernel.PerceptronShape;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Makes the kernel's form of the energy of a structured network. */
final class StructuredForm {

    private final StructuredNetwork structured;
    private final Potential potential;
    private final int n;

    StructuredForm(StructuredNetwork structured) {
        this.structured = structured;
        this.potential = structured.potential();
        this.n = structured.degreesOfFreedom();
    }

    EnergyForm energy() {
        Kinetic kinetic = structured.kinetic();
        return switch (kinetic.form()) {
            case COUPLED -> ofPositions(n, this::perceptron);
            case SEPARABLE -> new EnergyForm.Separable(apart(n), potential());
            case MASSES ->
                new EnergyForm.Separable(
                        new EnergyForm.Masses(n, kinetic.massesOf(n), potential.dimensions()), potential());
            case EQUAL_MASSES -> new EnergyForm.Separable(new EnergyForm.Masses(n, kinetic.masses(), n), potential());
        };
    }

    private EnergyForm potential() {
        EnergyForm ofAll = ofPositions(0, this::apart);
        if (!potential.onSite()) {
            return ofAll;
        }
        int d = potential.dimensions();
        Arrangement sites = new Arrangement(Arrangement.Kind.SITES, n / d, d, 0);
        return new EnergyForm.Sum(ofAll, new EnergyForm.Shared(angles(d, 0, this::apart), sites));
    }

    /** Returns an energy of the positions and of so many numbers that follow them. */
    private EnergyForm ofPositions(int passed, IntFunction<EnergyForm> of) {
        if (potential.form() == Potential.Form.ANY) {
            int features = n + structured.periodic().size() + passed;
            return structured.periodic().isEmpty()
                    ? of.apply(features)
                    : new EnergyForm.Periodic(of.apply(features), structured.periodic());
        }
        Arrangement rows = potential.arrangement(n, passed);
        EnergyForm ofRow = potential.form() == Potential.Form.PAIRS
                ? new EnergyForm.Distance(of.apply(EnergyForm.Distance.FEATURES), potential.dimensions())
                : angles(rows.width() - passed, passed, of);
        return new EnergyForm.Shared(ofRow, rows);
    }

    /** Returns an energy of differences or places, which are angles if the positions are, and of what follows them. */
    private EnergyForm angles(int width, int passed, IntFunction<EnergyForm> of) {
        return structured.periodic().isEmpty()
                ? of.apply(width + passed)
                : new EnergyForm.Periodic(
                        of.apply(2 * width + passed),
                        IntStream.range(0, width).boxed().toList());
    }

    /** Returns what an energy is that depends on one half of the state: a perceptron beside a quadratic form. */
    private EnergyForm apart(int inputs) {
        return new EnergyForm.Sum(new EnergyForm.Quadratic(inputs), perceptron(inputs));
    }

    private EnergyForm perceptron(int inputs) {
        return new EnergyForm.Network(
                new PerceptronShape(inputs, structured.network().hidden()),
                structured.network().activation().nonlinearity());
    }
}
