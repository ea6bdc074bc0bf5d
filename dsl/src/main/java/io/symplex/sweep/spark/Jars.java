package io.symplex.sweep.spark;

import io.symplex.sweep.Sweep;
import io.symplex.system.Hamiltonian;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The jars that an executor lacks. */
final class Jars {

    /** A class of each library that a training or a simulation needs; Spark has the others. */
    private static final List<String> NEEDED = List.of(
            Sweep.class.getName(),
            Hamiltonian.class.getName(),
            "tools.jackson.core.JsonParser",
            "tools.jackson.databind.JsonNode",
            "tools.jackson.dataformat.yaml.YAMLMapper",
            "org.snakeyaml.engine.v2.api.Load",
            "de.siegmar.fastcsv.reader.CsvReader",
            "org.hipparchus.ode.ODEIntegrator",
            "org.hipparchus.linear.RealMatrix",
            "org.jspecify.annotations.NullMarked");

    private Jars() {}

    /** Returns their paths, separated by commas; what is no jar, as in a build, is left out. */
    static String ofSymplex() {
        return NEEDED.stream()
                .map(Jars::find)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static Optional<String> find(String type) {
        try {
            CodeSource source = Class.forName(type, false, Jars.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return Optional.ofNullable(source)
                    .map(one -> Path.of(URI.create(one.getLocation().toString())))
                    .filter(Files::isRegularFile)
                    .map(Path::toString);
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
