package io.symplex.scripts.run;

import io.symplex.data.Observations;
import io.symplex.discover.Library;
import io.symplex.dsl.Discovered;
import io.symplex.dsl.Experiment;
import io.symplex.scripts.display.Console;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code symplex discover}: finds the law that a file of observations follows. */
@Command(
        name = "discover",
        description = "Finds the law that observations follow, and prints it as a formula.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The file is CSV with the columns t, q…, p…, and where there are several trajectories traj; where derivatives",
            "were observed, dq… and dp… The law is H(q, p), with dq/dt = ∂H/∂p and dp/dt = −∂H/∂q less friction.",
            "Exit code: 0 if a law was found, 1 if not, 2 for a wrong command line.",
            "",
            "Try: symplex discover scripts/notebooks/data/noisy_pendulum.csv --degree 2 --trig"
        })
final class DiscoverCommand implements Callable<Integer> {

    private final Host host;

    @Parameters(index = "0", paramLabel = "<data.csv>", description = "What was seen.")
    private Path data = Path.of("");

    @ArgGroup(exclusive = false, heading = "%nThe terms that H may be made of:%n")
    private Terms terms = new Terms();

    @ArgGroup(exclusive = false, heading = "%nWhat is printed:%n")
    private Output output = new Output();

    /** The library. */
    private static final class Terms {

        @Option(
                names = {"-d", "--degree"},
                paramLabel = "<degree>",
                description = "Monomials in q and p up to this degree, 0 for none; default: 4.")
        private int degree = 4;

        @Option(names = "--trig", description = "Sines and cosines of positions.")
        private boolean trig;

        @Option(
                names = "--harmonics",
                paramLabel = "<multiple>",
                description = "Sines and cosines of positions and of their multiples up to this.")
        private int harmonics;

        @Option(names = "--exp", description = "Exponentials of positions and momenta.")
        private boolean exponentials;

        @Option(names = "--inverse-distance", description = "1/|q|.")
        private boolean inverseDistance;

        @Option(
                names = "--inverse-distances",
                paramLabel = "<dimension>",
                description = "Inverse distances of particles with so many positions each.")
        private int dimension;

        @Option(
                names = "--term",
                paramLabel = "<formula>",
                description = "A term of your own, such as 'q^2*cos(q)'; may be said again.")
        private List<String> own = List.of();

        @Option(names = "--separable", description = "No term in which positions and momenta meet.")
        private boolean separable;

        @Option(names = "--friction", description = "Linear friction of every momentum.")
        private boolean friction;

        @Option(
                names = "--friction-degree",
                paramLabel = "<degree>",
                description = "Friction by odd powers of the momenta up to this degree.")
        private int frictionDegree;

        private Library library() {
            Library library = degree == 0 ? Library.EMPTY : Library.polynomials(degree);
            library = trig ? library.trig() : library;
            library = harmonics == 0 ? library : library.trig(harmonics);
            library = exponentials ? library.exponentials() : library;
            library = inverseDistance ? library.inverseDistance() : library;
            library = dimension == 0 ? library : library.inverseDistances(dimension);
            library = own.isEmpty() ? library : library.terms(own.toArray(new String[0]));
            library = separable ? library.separable() : library;
            library = friction ? library.friction() : library;
            return frictionDegree == 0 ? library : library.friction(frictionDegree);
        }
    }

    /** What is printed. */
    private static final class Output {

        @Option(names = "--json", description = "The law as JSON.")
        private boolean json;

        @Option(names = "--latex", description = "The law as LaTeX.")
        private boolean latex;

        @Option(
                names = "--figure",
                paramLabel = "<file>",
                description = "Draws the law into a new file, .png, .svg or .pdf.")
        private @Nullable Path figure;
    }

    DiscoverCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Console console = host.console();
        try {
            Library library = terms.library();
            Discovered law = Experiment.of(Observations.read(data)).sparse(library);
            console.out().println(output.json ? LawJson.of(law) : output.latex ? law.latex() : law.toString());
            Path figure = output.figure;
            if (figure != null) {
                console.err().println("figure: " + law.figure().save(figure));
            }
            return 0;
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            console.err().println(e.getMessage());
            return 1;
        }
    }
}
