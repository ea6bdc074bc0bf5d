package io.symplex.train;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the engines on the class path and chooses one. */
final class Engines {

    /** The engine that {@code auto} takes: the fused kernel, faster at every size measured. */
    private static final String DEFAULT = "jvm";

    private Engines() {}

    static Engine choose(String name) {
        List<Engine> found = ServiceLoader.load(Engine.class, Engine.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Engine::name))
                .toList();
        String wanted = name.equals(TrainingPlan.AUTO) ? DEFAULT : name;
        return found.stream()
                .filter(engine -> engine.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new EngineUnavailableException(
                        name, found.stream().map(Engine::name).toList()));
    }
}
