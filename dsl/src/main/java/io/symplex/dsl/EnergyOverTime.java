package io.symplex.dsl;

import io.symplex.evaluate.EnergyDrift;
import io.symplex.integrate.Trajectory;
import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import io.symplex.system.Hamiltonian;
import io.symplex.system.SeparableHamiltonian;
import java.util.Arrays;

/** Draws energies along a trajectory, and how much the total changes. */
final class EnergyOverTime {

    private EnergyOverTime() {}

    static Figure of(Hamiltonian system, Trajectory trajectory) {
        double[] t = trajectory.times();
        double[] total = EnergyDrift.energies(system, trajectory);
        Axes energies = Axes.of("energies").xLabel("time").yLabel("energy");
        if (system instanceof SeparableHamiltonian separable) {
            energies = energies.line("kinetic", t, EnergyDrift.energies(separable.kineticPart(), trajectory))
                    .line("potential", t, EnergyDrift.energies(separable.potentialPart(), trajectory));
        }
        double[] change = Arrays.stream(total).map(energy -> energy - total[0]).toArray();
        return Figure.of(
                        energies.line("total", t, total),
                        Axes.of("change of the total")
                                .xLabel("time")
                                .yLabel("H − H(0)")
                                .line("", t, change)
                                .horizontal(0))
                .title("Energy");
    }
}
