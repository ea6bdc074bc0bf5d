package io.symplex.dsl;

import io.symplex.model.Interaction;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.Potential;
import io.symplex.model.StructuredNetwork;
import io.symplex.plot.Figure;
import io.symplex.system.Force;
import io.symplex.system.Friction;
import io.symplex.system.Hamiltonian;
import io.symplex.system.Reals;
import io.symplex.system.SeparableHamiltonian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was learned, part by part: kinetic and potential energy, where they are apart, friction, and a force from
 * outside.
 *
 * <pre>{@code
 * System.out.println(learned.explain());
 * // H(q, p) = T(p) + V(q), up to a constant
 * //   T(p) = p²/(2m), learned: m = 0.9995
 * //   V(q): a network; 0 at the mean of the data, from −0.02 to 8.31 along q
 * //   friction: dp/dt = −∂H/∂q − γ dq/dt, γ = 0.3000
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Parts {

    private static final int PLACES = 201;

    private final Learned learned;

    Parts(Learned learned) {
        this.learned = learned;
    }

    /**
     * Returns T(p) and V(q), whose sum is the learned energy.
     *
     * @return both in one; empty unless {@code separable()}, {@code masses(…)} or {@code learnedMasses()} was said
     */
    public Optional<SeparableHamiltonian> energies() {
        return learned.separated();
    }

    /**
     * Returns the masses.
     *
     * @return one for each coordinate; empty unless {@code masses(…)} or {@code learnedMasses()} was said
     */
    public Optional<Reals> masses() {
        return learned.model() instanceof NeuralHamiltonian network ? network.masses() : Optional.empty();
    }

    /**
     * Returns how two particles act on each other.
     *
     * @return v, of their distance or of the stretch between them; empty unless {@code pairPotential(…)} or a chain was
     *     said
     */
    public Optional<Interaction> interaction() {
        return learned.model() instanceof NeuralHamiltonian network ? network.interaction() : Optional.empty();
    }

    /**
     * Returns the friction.
     *
     * @return its coefficients; empty unless {@code friction()} or {@code frictionMatrix()} was said
     */
    public Optional<Friction> friction() {
        return learned.friction();
    }

    /**
     * Returns the force from outside, F(q, t).
     *
     * @return the force, known or learned; empty unless {@code force(…)}, {@code learnedForce()} or
     *     {@code periodicForce(…)} was said
     */
    public Optional<Force> force() {
        return learned.force();
    }

    /**
     * Draws the parts: each energy along its coordinates through the middle of the data, what friction takes, and the
     * force over time.
     *
     * @return the figure
     */
    public Figure figure() {
        return PartsFigure.of(learned);
    }

    /** Returns a line for each part. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        if (energies().isPresent()) {
            lines.add("H(q, p) = T(p) + V(q), up to a constant");
            lines.add("  T(p)" + kinetic());
            lines.add("  V(q)" + potential());
        } else {
            lines.add("H(q, p), up to a constant: " + network() + ", kinetic and potential energy not told apart");
            lines.add("  " + range(learned, "H", true));
        }
        lines.add("  friction: " + friction().map(Parts::text).orElse("none was asked for"));
        force().ifPresent(force -> lines.addAll(ForceText.lines(learned, force)));
        return String.join("\n", lines);
    }

    private String network() {
        List<Integer> periodic = structured().map(StructuredNetwork::periodic).orElse(List.of());
        List<String> names = Positions.names(learned.plan().data());
        String angles = periodic.stream().map(names::get).collect(Collectors.joining(", "));
        String differences = structured().map(Parts::differences).orElse("");
        return "a network"
                + (angles.isEmpty()
                        ? differences
                        : " of the sine and cosine of " + (differences.isEmpty() ? angles : "differences"));
    }

    private static String differences(StructuredNetwork network) {
        return network.potential().form() == Potential.Form.TRANSLATION_INVARIANT ? " of differences of positions" : "";
    }

    private String potential() {
        Optional<Interaction> interaction = interaction();
        if (interaction.isPresent()) {
            return " = " + structured().map(InteractionText::sum).orElseThrow() + ": " + network() + " each; "
                    + InteractionText.values(interaction.orElseThrow(), learned);
        }
        return ": " + network() + "; " + range(energies().orElseThrow(), "V", false);
    }

    private Optional<StructuredNetwork> structured() {
        return learned.model().architecture() instanceof StructuredNetwork structured
                ? Optional.of(structured)
                : Optional.empty();
    }

    private String kinetic() {
        Optional<Reals> masses = masses();
        if (masses.isPresent()) {
            Reals each = masses.orElseThrow();
            boolean one = Arrays.stream(each.toArray()).distinct().count() == 1;
            return " = p²/(2m), " + (isKnown() ? "known" : "learned") + ": m = "
                    + numbers(one ? Reals.of(each.get(0)) : each);
        }
        return ": a network; near p = 0 like p²/(2m) with m = " + numbers(massesAtRest());
    }

    private boolean isKnown() {
        return structured()
                .map(network -> !network.kinetic().masses().isEmpty())
                .orElse(false);
    }

    /** Returns 1/(∂²T/∂p²) at p = 0, by a central difference over a hundredth of the data. */
    private Reals massesAtRest() {
        SeparableHamiltonian energies = energies().orElseThrow();
        int n = learned.degreesOfFreedom();
        DataBox box = DataBox.of(learned.plan().data());
        double[] masses = new double[n];
        for (int i = 0; i < n; i++) {
            double[] places = box.along(n + i, 101);
            double h = Math.max(Double.MIN_NORMAL, places[1] - places[0]);
            masses[i] = 2 * h / (slope(energies, i, h) - slope(energies, i, -h));
        }
        return Reals.of(masses);
    }

    private static double slope(SeparableHamiltonian energies, int i, double place) {
        double[] p = new double[energies.degreesOfFreedom()];
        double[] out = new double[p.length];
        p[i] = place;
        energies.kineticGradient(p, out);
        return out[i];
    }

    private static String numbers(Reals values) {
        return Arrays.stream(values.toArray())
                .mapToObj(value -> String.format(Locale.ROOT, "%.4g", value))
                .collect(Collectors.joining(", "));
    }

    private String range(Hamiltonian energy, String letter, boolean momenta) {
        DataBox box = DataBox.of(learned.plan().data());
        int n = learned.degreesOfFreedom();
        List<String> parts = new ArrayList<>();
        for (int axis = 0; axis < (momenta ? 2 * n : n); axis++) {
            double[] along = EnergyFigure.energies(energy, box, axis, box.along(axis, PLACES));
            parts.add(String.format(
                    Locale.ROOT,
                    "from %.3g to %.3g along %s",
                    Arrays.stream(along).min().orElseThrow(),
                    Arrays.stream(along).max().orElseThrow(),
                    Coordinates.name(axis < n ? "q" : "p", axis % n, n)));
        }
        return letter + " is 0 at the " + (box.middleName().equals("0") ? "origin" : "mean of the data") + ", "
                + String.join(", ", parts);
    }

    private static String text(Friction friction) {
        boolean one = friction.degreesOfFreedom() == 1;
        return "dp/dt = −∂H/∂q − " + (one ? "γ" : "Γ") + " dq/dt, " + (one ? "γ" : "Γ") + " = " + friction;
    }
}
