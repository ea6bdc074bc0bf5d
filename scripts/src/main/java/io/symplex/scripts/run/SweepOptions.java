package io.symplex.scripts.run;

import io.symplex.sweep.Sweep;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command line says of a sweep, beyond its file. */
final class SweepOptions {

    @Option(
            names = "--vary",
            paramLabel = "<name>=<v>,<v>…",
            description = "What differs between the trainings; may be said several times.")
    private Map<String, String> vary = new LinkedHashMap<>();

    @Option(names = "--seeds", paramLabel = "<n>", description = "Trains every setting with so many seeds.")
    private @Nullable Integer seeds;

    @Option(names = "--random", paramLabel = "<n>", description = "Draws so many settings instead of trying all.")
    private @Nullable Integer random;

    @Option(
            names = "--halving",
            paramLabel = "<factor>,<rounds>",
            split = ",",
            hideParamSyntax = true,
            arity = "1",
            description = "Trains all settings for few epochs, one of <factor> on for longer, and so on.")
    private int @Nullable [] halving;

    Sweep appliedTo(Sweep sweep) {
        Sweep said = sweep;
        for (Map.Entry<String, String> one : vary.entrySet()) {
            said = said.vary(
                    one.getKey(),
                    Arrays.stream(one.getValue().split(","))
                            .map(SweepOptions::value)
                            .toArray());
        }
        said = seeds == null ? said : said.seeds(seeds);
        said = random == null ? said : said.random(random);
        if (halving != null && halving.length != 2) {
            throw new IllegalArgumentException("--halving must be a factor and a number of rounds, such as 3,4, got "
                    + halving.length + " numbers");
        }
        return halving == null ? said : said.halving(halving[0], halving[1]);
    }

    /** A whole number, a number, a truth value, or else a text. */
    private static Object value(String text) {
        String word = text.strip();
        if (word.equals("true") || word.equals("false")) {
            return Boolean.valueOf(word);
        }
        try {
            return word.matches("[+-]?\\d+") ? (Object) Long.valueOf(word) : (Object) Double.valueOf(word);
        } catch (NumberFormatException e) {
            return word;
        }
    }
}
