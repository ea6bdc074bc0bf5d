package io.symplex.model;

import io.symplex.kernel.EnergyForm;
import io.symplex.system.Reals;
import java.util.Optional;

/** Reads masses off a network, where it has them. */
final class LearnedMasses {

    private LearnedMasses() {}

    static Optional<Reals> of(NetworkArchitecture architecture, double[] parameters) {
        if (!(architecture.energyForm() instanceof EnergyForm.Separable separable)
                || !(separable.kinetic() instanceof EnergyForm.Masses known)) {
            return Optional.empty();
        }
        double[] masses = new double[known.inputs()];
        for (int i = 0; i < masses.length; i++) {
            masses[i] = known.known().isEmpty()
                    ? 1 / (parameters[i / known.each()] * parameters[i / known.each()])
                    : known.known().get(i);
        }
        return Optional.of(Reals.of(masses));
    }
}
