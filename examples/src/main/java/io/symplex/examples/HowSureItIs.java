package io.symplex.examples;

import static io.symplex.dsl.Symplex.pendulum;
import static io.symplex.dsl.Symplex.rungeKutta4;
import static io.symplex.dsl.Symplex.state;

import io.symplex.data.Observations;
import io.symplex.dsl.Experiment;
import io.symplex.integrate.Trajectory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Learns a pendulum from noisy data several times, and asks how sure the members are, and whether rightly. */
public final class HowSureItIs {

    private static final double NOISE = 0.05;

    private HowSureItIs() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the figures; {@code output} if there is none
     */
    public static void main(String[] args) {
        var seen = measure(34);
        var train = seen.select(0, 10);
        var heldOut = seen.select(10, 34);

        var ensemble = Experiment.of(train)
                .trajectoryMatching(0.1)
                .integrator(rungeKutta4())
                .wholeTrajectories()
                .freeStarts()
                .hidden(8)
                .weightDecay(1e-6)
                .adamThenLevenbergMarquardt(100, 10)
                .ensemble(6)
                .bootstrap()
                .train();
        System.out.println(ensemble);

        double among = ensemble.energySpread(1.0, 0.0);
        double beyond = ensemble.energySpread(4.0, 0.0);
        System.out.printf("spread of the energy: %.3f where the data are, %.3f beyond them%n", among, beyond);

        var calibration = ensemble.calibration(heldOut, 0.1, NOISE);
        System.out.println(calibration);

        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(ensemble.figure().save(folder.resolve("how-sure-energy.png")));
        System.out.println(
                ensemble.simulate(state(1.0, 0.0), 2000, 0.01).figure().save(folder.resolve("how-sure-motion.png")));
        System.out.println(
                ensemble.compare(heldOut, 0.1, NOISE).figure().save(folder.resolve("how-sure-compared.png")));
        System.out.println(calibration.figure().save(folder.resolve("how-sure-calibration.png")));

        if (!(among < beyond) || !(calibration.error() < 0.1)) {
            throw new AssertionError("the members must be less sure beyond the data, and their bands right to 0.1, got "
                    + among + ", " + beyond + " and " + calibration.error());
        }
    }

    /** Stands for your measurement: trajectories of 20 rows, every number with noise. */
    private static Observations measure(int trajectories) {
        var noise = new Random(1);
        var exact = Experiment.of(pendulum())
                .sample(trajectories, 1.5)
                .simulate(400, 0.01)
                .keepEvery(20)
                .observations(0);
        return Observations.of(exact.trajectories().stream()
                .map(one -> Trajectory.of(1, one.times(), noisy(one.q(), noise), noisy(one.p(), noise)))
                .toList());
    }

    private static double[] noisy(double[] values, Random noise) {
        return Arrays.stream(values)
                .map(value -> value + NOISE * noise.nextGaussian())
                .toArray();
    }
}
