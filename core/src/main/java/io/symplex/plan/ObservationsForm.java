package io.symplex.plan;

import io.symplex.data.Observations;
import io.symplex.form.Form;
import io.symplex.form.Forms;
import io.symplex.form.Place;
import io.symplex.form.Schema;
import io.symplex.integrate.Trajectory;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How observations are written: column by column, {@code {"coordinates": ["q", "p"], "trajectories": [{"t": […], "q":
 * […], "p": […], "dq": […], "dp": […]}]}}, or for short the name of a CSV file, {@code {"file": "train.csv"}}. A number
 * that was not seen is null.
 */
final class ObservationsForm implements Form<Observations> {

    private static final String FILE = "file";
    private static final String FINGERPRINT = "fingerprint";
    private static final String COORDINATES = "coordinates";
    private static final String TRAJECTORIES = "trajectories";
    private static final String TIME = "t";
    private static final Form<List<Double>> NUMBERS = Forms.list(Forms.real());
    private static final Form<List<Double>> SEEN = Forms.list(Forms.realOrMissing());
    private static final Form<List<String>> NAMES = Forms.list(Forms.text());

    private final Path folder; // of the file that is read

    ObservationsForm(Path folder) {
        this.folder = folder;
    }

    @Override
    public Observations read(Place place) {
        return place.node().has(FILE) ? ofFile(place) : inline(place);
    }

    private Observations ofFile(Place place) {
        place.requireObject(List.of(FILE, FINGERPRINT));
        Place file = required(place, FILE, "the name of a CSV file");
        Observations seen;
        try {
            seen = Observations.read(folder.resolve(Forms.text().read(file)));
        } catch (IllegalArgumentException | UncheckedIOException wrong) {
            throw new IllegalArgumentException(
                    place.source() + ": " + file.path() + " must name observations, got: " + wrong.getMessage(), wrong);
        }
        Place fingerprint = place.field(FINGERPRINT);
        String found = Fingerprint.of(seen);
        if (fingerprint != null && !found.equals(Forms.text().read(fingerprint))) {
            throw fingerprint.wrong(
                    "be that of " + file.node().stringValue() + ", " + found,
                    "the file has changed: bring the old one back, or leave the fingerprint out");
        }
        return seen;
    }

    private static Place required(Place place, String name, String hint) {
        Place field = place.field(name);
        if (field == null) {
            throw place.missing(name, hint);
        }
        return field;
    }

    private static Observations inline(Place place) {
        place.requireObject(List.of(COORDINATES, TRAJECTORIES, FILE, FINGERPRINT));
        Place names = required(place, COORDINATES, "a list of names […]");
        List<String> coordinates = NAMES.read(names);
        if (coordinates.isEmpty() || coordinates.size() % 2 != 0) {
            throw names.wrong("name as many positions as momenta", "write [\"q\", \"p\"]");
        }
        Place list = required(place, TRAJECTORIES, "a list of trajectories […]");
        if (!list.node().isArray() || list.node().isEmpty()) {
            throw list.wrong("be a list of at least one trajectory", "write [{\"t\": […], …}]");
        }
        List<Columns> columns = IntStream.range(0, list.node().size())
                .mapToObj(i -> Columns.read(list.item(i), coordinates))
                .toList();
        boolean derived = columns.get(0).derived();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).derived() != derived) {
                throw list.item(i).wrong("have derivatives as the first has them, or not", "give all of them, or none");
            }
        }
        try {
            Observations seen = Observations.ofIncomplete(
                            columns.stream().map(Columns::trajectory).toList())
                    .withNames(coordinates);
            return derived ? seen.withIncompleteDerivatives(all(columns, 2), all(columns, 3)) : seen;
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(place.source() + ": " + place.path() + ": " + wrong.getMessage(), wrong);
        }
    }

    private static double[] all(List<Columns> columns, int part) {
        return columns.stream()
                .map(one -> one.part(part))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /** The columns of a trajectory: the time, then positions, momenta and, where there are, their derivatives. */
    private record Columns(Place place, int n, List<List<Double>> lists) {

        static Columns read(Place place, List<String> coordinates) {
            List<String> derivatives = coordinates.stream().map("d"::concat).toList();
            place.requireObject(Stream.of(List.of(TIME), coordinates, derivatives)
                    .flatMap(List::stream)
                    .toList());
            boolean derived = derivatives.stream().anyMatch(place.node()::has);
            List<List<Double>> lists = new ArrayList<>();
            for (String name : names(coordinates, derived)) {
                Place at = required(place, name, "a list of numbers […]");
                List<Double> list = (name.equals(TIME) ? NUMBERS : SEEN).read(at);
                if (!lists.isEmpty() && lists.get(0).size() != list.size()) {
                    throw at.wrong("have as many numbers as t, " + lists.get(0).size(), "give every row its number");
                }
                lists.add(list);
            }
            return new Columns(place, coordinates.size() / 2, lists);
        }

        boolean derived() {
            return lists.size() > 1 + 2 * n;
        }

        Trajectory trajectory() {
            double[] times =
                    lists.get(0).stream().mapToDouble(Double::doubleValue).toArray();
            try {
                return Trajectory.of(n, times, part(0), part(1));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(place.path() + ": " + wrong.getMessage(), wrong);
            }
        }

        /** Returns a group of n columns row by row: 0 q, 1 p, 2 dq, 3 dp. */
        double[] part(int part) {
            return IntStream.range(0, lists.get(0).size() * n)
                    .mapToDouble(i -> lists.get(1 + part * n + i % n).get(i / n))
                    .toArray();
        }
    }

    private static List<String> names(List<String> coordinates, boolean derived) {
        Stream<String> derivatives = derived ? coordinates.stream().map("d"::concat) : Stream.empty();
        return Stream.of(Stream.of(TIME), coordinates.stream(), derivatives)
                .flatMap(part -> part)
                .toList();
    }

    @Override
    public JsonNode write(Observations seen) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set(COORDINATES, NAMES.write(seen.names()));
        ArrayNode list = object.putArray(TRAJECTORIES);
        int from = 0;
        for (Trajectory trajectory : seen.trajectories()) {
            list.add(columns(seen, trajectory, from));
            from += trajectory.size() * seen.degreesOfFreedom();
        }
        return object;
    }

    private static ObjectNode columns(Observations seen, Trajectory trajectory, int from) {
        int n = seen.degreesOfFreedom();
        List<String> names = names(seen.names(), seen.hasDerivatives());
        ObjectNode columns = JsonNodeFactory.instance.objectNode();
        columns.set(TIME, numbers(Arrays.stream(trajectory.times())));
        int length = trajectory.size() * n;
        double[][] parts = seen.hasDerivatives()
                ? new double[][] {
                    trajectory.q(),
                    trajectory.p(),
                    Arrays.copyOfRange(seen.dq(), from, from + length),
                    Arrays.copyOfRange(seen.dp(), from, from + length)
                }
                : new double[][] {trajectory.q(), trajectory.p()};
        for (int column = 0; column < names.size() - 1; column++) {
            double[] part = parts[column / n];
            int first = column % n;
            columns.set(
                    names.get(column + 1),
                    numbers(IntStream.range(0, trajectory.size()).mapToDouble(row -> part[row * n + first])));
        }
        return columns;
    }

    private static JsonNode numbers(DoubleStream values) {
        return SEEN.write(values.boxed().toList());
    }

    @Override
    public ObjectNode schema(Schema schema) {
        ObjectNode file = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode named = file.putObject("properties");
        named.putObject(FILE).put("type", "string").put("description", "A CSV file, seen from this file's folder");
        named.putObject(FINGERPRINT).put("type", "string");
        file.putArray("required").add(FILE);
        file.put("additionalProperties", false);
        ObjectNode inline = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode columns = inline.putObject("properties");
        columns.set(COORDINATES, NAMES.schema(schema).put("minItems", 2));
        ObjectNode trajectories =
                columns.putObject(TRAJECTORIES).put("type", "array").put("minItems", 1);
        ObjectNode one = trajectories.putObject("items").put("type", "object");
        one.putObject("properties").set(TIME, NUMBERS.schema(schema));
        one.set("additionalProperties", SEEN.schema(schema));
        inline.putArray("required").add(COORDINATES).add(TRAJECTORIES);
        inline.put("additionalProperties", false);
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.putArray("oneOf").add(file).add(inline);
        return either;
    }
}
