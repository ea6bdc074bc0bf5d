package io.symplex.dsl;

import static io.symplex.dsl.Symplex.doublePendulum;
import static io.symplex.dsl.Symplex.doubleWell;
import static io.symplex.dsl.Symplex.energyFigure;
import static io.symplex.dsl.Symplex.figure;
import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.leapfrog;
import static io.symplex.dsl.Symplex.lossFigure;
import static io.symplex.dsl.Symplex.lotkaVolterra;
import static io.symplex.dsl.Symplex.pendulum;
import static io.symplex.dsl.Symplex.phasePortrait;
import static io.symplex.dsl.Symplex.range;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.simulation;
import static io.symplex.dsl.Symplex.springChain;
import static io.symplex.dsl.Symplex.state;
import static io.symplex.dsl.Symplex.twoBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.integrate.Trajectory;
import io.symplex.plot.Axes;
import io.symplex.plot.Field;
import io.symplex.plot.Figure;
import io.symplex.plot.Range;
import io.symplex.plot.Structure;
import io.symplex.system.LotkaVolterra;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the words draw, panel by panel and layer by layer. */
class FigureWordsTest {

    private static final Trajectory SWING =
            simulate(pendulum(), state(1, 0), simulation(500, 0.02).withIntegrator(leapfrog()));

    @Test
    void aSystemWithOneDegreeOfFreedomIsItsPhasePortrait() {
        assertThat(Structure.of(figure(pendulum()))).isEqualTo("""
                Phase portrait, 720 × 520, columns 1
                panel '': q -4.40 to 4.40, p -2.40 to 2.40
                  heat map 'H(q, p)' 161 × 161 values 0.00 to 4.88
                  set of level lines '' 12 levels, y -2.40 to 2.40
                  set of arrows '' 221 points, y -2.22 to 2.22
                """);
        assertThat(figure(pendulum())).isEqualTo(phasePortrait(pendulum()));
    }

    @Test
    void rangesCanBeSaid() {
        assertThat(Structure.of(figure(doubleWell(), range(-2.3, 2.3), range(-3, 3))))
                .isEqualTo("""
                Phase portrait, 720 × 520, columns 1
                panel '': q -2.30 to 2.30, p -3.00 to 3.00
                  heat map 'H(q, p)' 161 × 161 values -6.91 to 14.3
                  set of level lines '' 12 levels, y -3.00 to 3.00
                  set of arrows '' 221 points, y -2.77 to 2.77
                """);
    }

    @Test
    void levelLinesGatherAroundTheRestOfPreyAndPredatorsWhereTheEnergyIsHighest() {
        LotkaVolterra species = lotkaVolterra(1.1, 0.4, 0.4, 0.1);

        assertThat(Structure.of(figure(species))).startsWith("""
                Phase portrait, 720 × 520, columns 1
                panel '': q -0.614 to 3.39, p -0.988 to 3.01
                """);
        Range q = range(Math.log(4) - 2, Math.log(4) + 2);
        Range p = range(Math.log(2.75) - 2, Math.log(2.75) + 2);
        Field energy = Field.of(q, p, species::energy);
        double[] levels = new double[12];
        for (int k = 0; k < 12; k++) {
            double share = (k + 1) / 13.0;
            levels[k] = energy.range().high()
                    - share * share * (energy.range().high() - energy.range().low());
        }
        assertThat(Structure.levels(figure(species).panels().get(0))).containsExactly(levels);
        assertThat(Structure.levels(figure(pendulum()).panels().get(0))).isSorted(); // from a minimum upwards
    }

    @Test
    void orbitsLieOnThePhasePortrait() {
        Trajectory far = simulate(harmonicOscillator(), state(-3, 0), 700, 0.01);

        assertThat(Structure.of(phasePortrait(
                        harmonicOscillator(), far, simulate(harmonicOscillator(), state(0.5, 1), 700, 0.01))))
                .isEqualTo("""
                Phase portrait, 720 × 520, columns 1
                panel '': q -3.48 to 3.48, p -3.48 to 3.48
                  heat map 'H(q, p)' 161 × 161 values 0.00 to 12.1
                  set of level lines '' 12 levels, y -3.48 to 3.48
                  set of arrows '' 221 points, y -3.21 to 3.21
                  line 'from q = −3, p = 0' 701 points, y -3.00 to 3.00
                  line 'from q = 0.5, p = 1' 701 points, y -1.12 to 1.12
                """);
        assertThat(phasePortrait(harmonicOscillator(), range(-1, 1), range(-1, 1), far)
                        .panels()
                        .get(0)
                        .labels())
                .containsExactly("from q = −3, p = 0");
    }

    @Test
    void manyOrbitsHaveNoNames() {
        Trajectory[] many = Stream.generate(() -> SWING).limit(8).toArray(Trajectory[]::new);

        assertThat(phasePortrait(pendulum(), many).panels().get(0).labels()).isEmpty();
    }

    @Test
    void aSystemWithMoreIsItsEnergyAlongEachCoordinate() {
        assertThat(Structure.of(figure(doublePendulum()))).isEqualTo("""
                Energy along each coordinate, through zero, 1120 × 710, columns 2
                panel 'along q₀': q₀ -2.60 to 2.60, H -0.216 to 3.82
                  line '' 201 points, y 0.00 to 3.60
                panel 'along p₀': p₀ -2.60 to 2.60, H -0.188 to 3.31
                  line '' 201 points, y 0.00 to 3.13
                panel 'along q₁': q₁ -2.60 to 2.60, H -0.108 to 1.91
                  line '' 201 points, y 0.00 to 1.80
                panel 'along p₁': p₁ -2.60 to 2.60, H -0.375 to 6.63
                  line '' 201 points, y 0.00 to 6.25
                """);
        assertThat(figure(twoBody()).title()).isEqualTo("Energy along each coordinate, through q = (1, 1/2, …), p = 0");
        assertThat(figure(springChain(10)).title())
                .isEqualTo("Energy along each coordinate, the first 4 of 10, through zero");
    }

    @Test
    void energiesOverTime() {
        assertThat(Structure.of(energyFigure(pendulum(), SWING))).isEqualTo("""
                Energy, 840 × 590, columns 1
                panel 'energies': time -0.200 to 10.2, energy -0.0276 to 0.487
                  line 'kinetic' 501 points, y 0.00 to 0.460
                  line 'potential' 501 points, y 0.00 to 0.460
                  line 'total' 501 points, y 0.460 to 0.460
                panel 'change of the total': time -0.200 to 10.2, H − H(0) -4.50e-05 to 2.55e-06
                  line '' 501 points, y -4.24e-05 to 0.00
                  reference 0.00 to 0.00
                """);
        Trajectory swings = simulate(doublePendulum(), state(new double[] {1, 0}, new double[2]), 10, 0.01);
        assertThat(energyFigure(doublePendulum(), swings).panels().get(0).labels())
                .containsExactly("total");
    }

    @Test
    void severalRealisationsShareTheirAxes() {
        assertThat(Structure.of(figure(List.of(SWING, SWING)))).isEqualTo("""
                2 realisations, 840 × 590, columns 1
                panel 'positions': time -0.200 to 10.2, q -1.12 to 1.12
                  line '1' 501 points, y -1.00 to 1.00
                  line '2' 501 points, y -1.00 to 1.00
                panel 'momenta': time -0.200 to 10.2, p -1.07 to 1.07
                  line '1' 501 points, y -0.959 to 0.959
                  line '2' 501 points, y -0.959 to 0.959
                """);
    }

    @Test
    void lossesOfSeveralSeedsAreABand() {
        List<Learned> seeds = Stream.of(1, 2, 3)
                .map(seed -> Experiment.of(harmonicOscillator())
                        .sample(10, 1)
                        .gradientMatching()
                        .hidden(4)
                        .epochs(20 + seed)
                        .seed(seed)
                        .train())
                .toList();

        double[] epochs = new double[21]; // the shortest
        double[][] sorted = new double[3][21];
        for (int epoch = 0; epoch < 21; epoch++) {
            int at = epoch;
            double[] three = seeds.stream()
                    .mapToDouble(learned -> learned.losses()[at])
                    .sorted()
                    .toArray();
            epochs[epoch] = epoch + 1;
            for (int k = 0; k < 3; k++) {
                sorted[k][epoch] = three[k];
            }
        }
        Axes expected = Axes.of("gradient matching")
                .xLabel("epoch")
                .yLabel("loss")
                .band("median of 3, least to greatest", epochs, sorted[0], sorted[1], sorted[2])
                .logY();
        assertThat(lossFigure(seeds)).isEqualTo(Figure.of(expected).title("Loss"));
        assertThat(Structure.of(figure(seeds.get(0)))).contains("panel '': q -1.00 to 1.00, p -1.00 to 1.00\n");
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        Trajectory swings = simulate(doublePendulum(), state(new double[] {1, 0}, new double[2]), 10, 0.01);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> phasePortrait(doublePendulum()))
                .withMessage("system of a phase portrait must have 1 degree of freedom, got 2;"
                        + " say figure(system) for its energy along each coordinate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> phasePortrait(pendulum(), swings))
                .withMessage("orbit of a phase portrait must have 1 degree of freedom, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure(List.of()))
                .withMessage("a figure of realisations must have at least one, got none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure(List.of(SWING, swings)))
                .withMessage("realisations must have the same degrees of freedom, got 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lossFigure(List.of()))
                .withMessage("a figure of losses must have at least one training, got none");
    }
}
