package io.symplex.dsl;

import io.symplex.model.Interaction;
import io.symplex.model.StructuredNetwork;
import io.symplex.train.SampledStates;
import io.symplex.train.TrainingData;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says how two particles act on each other, over the distances or stretches of the data. */
final class InteractionText {

    private static final int SAID = 5;

    private InteractionText() {}

    /** Returns the potential as a formula of v and u. */
    static String sum(StructuredNetwork network) {
        String sum = switch (network.potential().form()) {
            case PAIRS -> "Σ v(|qᵢ − qⱼ|) over pairs";
            case CHAIN -> "Σ v(qᵢ₊₁ − qᵢ) between walls";
            case FREE_CHAIN -> "Σ v(qᵢ₊₁ − qᵢ)";
            case RING -> "Σ v(qᵢ₊₁ − qᵢ) around the ring";
            case ANY, TRANSLATION_INVARIANT -> "V";
        };
        return sum + (network.potential().onSite() ? " + Σ u(qᵢ)" : "");
    }

    /** Returns a few values of v from end to end of the data. */
    static String values(Interaction interaction, Learned learned) {
        double[] x = places(interaction, learned, SAID);
        double zero = zero(interaction, x);
        return Arrays.stream(x)
                .mapToObj(
                        place -> String.format(Locale.ROOT, "v(%.3g) = %.3g", place, interaction.energy(place) - zero))
                .collect(Collectors.joining(", "));
    }

    /** Returns the energy that is called 0: that of no stretch, or of the least distance. */
    static double zero(Interaction interaction, double[] places) {
        return interaction.energy(interaction.isOfDistance() ? places[0] : 0);
    }

    /** Returns so many distances or stretches from the least of the data to the greatest. */
    static double[] places(Interaction interaction, Learned learned, int count) {
        int n = learned.degreesOfFreedom();
        DoubleSummaryStatistics range =
                interaction.range(n, positions(learned.plan().data(), n));
        double[] places = new double[count];
        double step = (range.getMax() - range.getMin()) / (count - 1);
        Arrays.setAll(places, k -> range.getMin() + k * step);
        return places;
    }

    private static double[] positions(TrainingData data, int n) {
        if (!(data instanceof SampledStates)) {
            return data.observations(0).q();
        }
        double[] x = data.states(0).next().x();
        double[] q = new double[x.length / 2];
        for (int row = 0; row < q.length / n; row++) {
            System.arraycopy(x, 2 * n * row, q, n * row, n);
        }
        return q;
    }
}
