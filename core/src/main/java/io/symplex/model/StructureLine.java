package io.symplex.model;

import io.symplex.kernel.EnergyForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says a structured network in one line. */
final class StructureLine {

    private final StructuredNetwork structured;
    private final Potential potential;
    private final int n;

    private StructureLine(StructuredNetwork structured) {
        this.structured = structured;
        this.potential = structured.potential();
        this.n = structured.degreesOfFreedom();
    }

    static String of(StructuredNetwork structured) {
        return new StructureLine(structured).text();
    }

    private String text() {
        Kinetic kinetic = structured.kinetic();
        List<String> said = new ArrayList<>();
        said.add(
                switch (kinetic.form()) {
                    case COUPLED -> "H(q, p): " + layers(positions() + n);
                    case SEPARABLE -> "T(p) + " + letters() + ": " + layers(n) + " and " + potentialLayers();
                    case MASSES, EQUAL_MASSES -> "p²/(2m) + " + letters() + ": " + potentialLayers();
                });
        said.add(structured.network().activation().name().toLowerCase(Locale.ROOT));
        if (kinetic.form() == Kinetic.Form.MASSES) {
            said.add(kinetic.masses().isEmpty() ? "masses learned" : "masses " + kinetic.masses());
        } else if (kinetic.form() == Kinetic.Form.EQUAL_MASSES) {
            said.add("one mass learned");
        }
        if (potential.form() != Potential.Form.ANY) {
            said.add(potential.toString());
        }
        if (!structured.periodic().isEmpty()) {
            said.add("periodic " + periodicNames());
        }
        if (structured.damping() != Damping.NONE) {
            said.add(structured.damping() == Damping.MATRIX ? "friction matrix" : "friction");
        }
        if (structured.forcing().isPresent()) {
            said.add(structured.forcing().toString());
        }
        return String.join(", ", said);
    }

    private String letters() {
        return (potential.isSum() ? "Σ v" : "V(q)") + (potential.onSite() ? " + Σ u" : "");
    }

    private String potentialLayers() {
        String first = layers(positions());
        return potential.onSite() ? first + " and " + layers(doubled(potential.dimensions())) : first;
    }

    /** Returns how many numbers of the positions the network is given. */
    private int positions() {
        return switch (potential.form()) {
            case ANY -> n + structured.periodic().size();
            case TRANSLATION_INVARIANT -> doubled(n - potential.dimensions());
            case PAIRS -> EnergyForm.Distance.FEATURES;
            case CHAIN, FREE_CHAIN, RING -> doubled(1);
        };
    }

    private int doubled(int numbers) {
        return structured.periodic().isEmpty() ? numbers : 2 * numbers;
    }

    private String layers(int inputs) {
        return inputs
                + structured.network().hidden().stream()
                        .map(units -> " → " + units)
                        .collect(Collectors.joining())
                + " → 1";
    }

    private String periodicNames() {
        List<String> names = Coordinates.of(n);
        return structured.periodic().stream().map(names::get).collect(Collectors.joining(" "));
    }
}
