package io.symplex.expression;

import io.symplex.system.Force;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A force F(q, t) written as formulas, one a coordinate, which knows its exact derivatives.
 *
 * <p>Names are {@code t} and {@code q}, or {@code q0}, {@code q1} and so on where there are several coordinates;
 * numbers may have names, too: {@code "F0*cos(w*t) where F0 = 0.5, w = 1.2"}. Immutable; equal by value, as written but
 * for the numbers that stand in the place of their names.
 *
 * <pre>{@code
 * FormulaForce drive = FormulaForce.of("0.5*cos(1.2*t)");
 * new Duffing().withForce(drive);
 * drive.degreesOfFreedom();                    // 1
 * FormulaForce.of("cos(t)", "-0.1*q1*sin(t)"); // on two coordinates
 * }</pre>
 */
public final class FormulaForce implements Force {

    private final List<Expression> components;
    private final Program forces;
    private final Program derivatives;

    private FormulaForce(List<Expression> components) {
        this.components = components;
        List<String> positions = positions(components.size());
        List<String> inputs =
                Stream.concat(positions.stream(), Stream.of(ForceReader.TIME)).toList();
        forces = Program.of(components, inputs);
        derivatives = Program.of(
                components.stream()
                        .flatMap(component -> positions.stream().map(component::derivative))
                        .toList(),
                inputs);
    }

    /**
     * Reads a force.
     *
     * @param formulas one for each coordinate, at least one
     * @return the force
     * @throws IllegalArgumentException if there is none, one is no formula, or a name is unknown; the message names the
     *     column and underlines the place
     */
    public static FormulaForce of(String... formulas) {
        return of(Arrays.asList(formulas));
    }

    /**
     * Reads a force.
     *
     * @param formulas one for each coordinate, at least one
     * @return the force
     * @throws IllegalArgumentException as {@link #of(String...)} does
     */
    public static FormulaForce of(List<String> formulas) {
        if (formulas.isEmpty()) {
            throw new IllegalArgumentException("force must have a formula for each coordinate, got none");
        }
        List<String> positions = positions(formulas.size());
        List<Expression> components = new ArrayList<>();
        for (String formula : formulas) {
            components.add(new ForceReader(formula, positions).read());
        }
        return new FormulaForce(List.copyOf(components));
    }

    /** Returns what the positions are called. */
    private static List<String> positions(int n) {
        return n == 1
                ? List.of("q")
                : IntStream.range(0, n).mapToObj(i -> "q" + i).toList();
    }

    /**
     * Returns n, the number of coordinates it pushes.
     *
     * @return n, {@code >= 1}
     */
    public int degreesOfFreedom() {
        return components.size();
    }

    /**
     * Returns the formulas, numbers in the place of their names.
     *
     * @return one for each coordinate; {@link #of(List)} reads them back
     */
    public List<String> formulas() {
        return components.stream().map(Expression::toString).toList();
    }

    /**
     * Returns the trees.
     *
     * @return one for each coordinate, in the positions and {@code t}
     */
    public List<Expression> components() {
        return components;
    }

    @Override
    public void at(double time, double[] q, double[] out) {
        run(forces, time, q, out);
    }

    @Override
    public void positionDerivatives(double time, double[] q, double[] out) {
        run(derivatives, time, q, out);
    }

    private void run(Program program, double time, double[] q, double[] out) {
        int n = components.size();
        Program.Machine machine = program.borrow();
        for (int i = 0; i < n; i++) {
            machine.register(i)[0] = q[i];
        }
        machine.register(n)[0] = time;
        machine.run(1);
        for (int k = 0; k < out.length; k++) {
            out[k] = machine.output(k)[0];
        }
        program.giveBack(machine);
    }

    @Override
    public Force requireDegreesOfFreedom(int n) {
        if (components.size() != n) {
            throw new IllegalArgumentException("force must have a formula for each of the " + n + " coordinates, got "
                    + components.size() + ": " + this + "; write 0 where none acts");
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormulaForce that && components.equals(that.components);
    }

    @Override
    public int hashCode() {
        return components.hashCode();
    }

    /** Returns the formulas, such as {@code 0.5*cos(1.2*t)}; several have commas between. */
    @Override
    public String toString() {
        return String.join(", ", formulas());
    }
}
