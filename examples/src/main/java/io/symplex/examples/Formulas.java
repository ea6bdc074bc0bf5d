package io.symplex.examples;

import static io.symplex.dsl.Symplex.figure;
import static io.symplex.dsl.Symplex.hamiltonian;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.state;
import static io.symplex.dsl.Symplex.with;

import java.nio.file.Path;

/** Writes an energy as a formula: it knows its derivatives, moves, draws itself, and says itself as LaTeX. */
public final class Formulas {

    private Formulas() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the figure; {@code output} if there is none
     */
    public static void main(String[] args) {
        var spring = hamiltonian(
                "p^2/(2*m) + k/2*(q-q0)^2", with("m", 2.0).and("k", 3.0).and("q0", 0.5));
        System.out.println(spring);
        System.out.println("∂H/∂q = " + spring.derivative("q"));
        System.out.println(spring.latex());

        var pendulum = hamiltonian("p^2/2 + 1 - cos(q)");
        var swing = simulate(pendulum, state(1.0, 0.0), 2000, 0.01);
        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(figure(pendulum).save(folder.resolve("formula.png")));

        double drift = Math.abs(pendulum.energy(swing.last()) - pendulum.energy(swing.first()));
        if (!(drift < 0.01)) {
            throw new AssertionError("the energy must stay within 0.01, got a drift of " + drift);
        }
    }
}
