package io.symplex.train;

import io.symplex.model.Architecture;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds the engines on the class path and chooses one. */
final class Engines {

    /**
     * The engine that {@code auto} prefers, wherever nothing stands in its way.
     *
     * <p>With vectors it was faster at every size measured, twice at 1,024 units and 4,096 rows and ten times at 16
     * units and 50 rows; BENCHMARKS.md has the table. Without vectors {@code djl} is up to five times as fast from 64
     * units and 1,024 rows on, but then the same sentence would give other bits with and without a flag of the JVM.
     */
    private static final String PREFERRED = "jvm";

    private Engines() {}

    /** Returns the engine for a training; what it needs is there. */
    static Engine choose(Architecture architecture, Compute compute) {
        return choose(found(), architecture, compute);
    }

    static Engine choose(List<Engine> found, Architecture architecture, Compute compute) {
        if (!compute.engine().equals(Compute.AUTO)) {
            Engine engine = named(found, compute.engine());
            engine.obstacle(architecture, compute).ifPresent(reason -> {
                throw EngineUnavailableException.because(engine.name(), reason);
            });
            return engine;
        }
        return found.stream()
                .filter(engine -> engine.obstacle(architecture, compute).isEmpty())
                .findFirst()
                .orElseThrow(() ->
                        EngineUnavailableException.because(Compute.AUTO, obstacles(found, architecture, compute)));
    }

    private static Engine named(List<Engine> found, String name) {
        Optional<Engine> engine =
                found.stream().filter(one -> one.name().equals(name)).findFirst();
        return engine.orElseThrow(() -> EngineUnavailableException.notFound(
                name, found.stream().map(Engine::name).toList()));
    }

    private static String obstacles(List<Engine> found, Architecture architecture, Compute compute) {
        return found.stream()
                .map(engine -> engine.name() + ": "
                        + engine.obstacle(architecture, compute).orElseThrow())
                .collect(Collectors.joining("; "));
    }

    /** Returns the engines, the preferred one first. */
    private static List<Engine> found() {
        return ServiceLoader.load(Engine.class, Engine.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing((Engine engine) -> !engine.name().equals(PREFERRED))
                        .thenComparing(Engine::name))
                .toList();
    }
}
