package io.symplex.scripts.libraries;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * Finds libraries by the resolver of Maven itself, as MIMA sets it up outside of Maven.
 *
 * <p>Made by name, in a loader that sees nothing else of this program.
 */
public final class MavenResolver implements Function<String, List<Path>> {

    /** Creates one; by name. */
    public MavenResolver() {}

    @Override
    public List<Path> apply(String coordinates) {
        ContextOverrides.Builder settings = ContextOverrides.create().withUserSettings(true);
        if (Boolean.getBoolean("symplex.offline")) {
            settings.offline(true);
        }
        try (Context maven = Runtimes.INSTANCE.getRuntime().create(settings.build())) {
            CollectRequest wanted = new CollectRequest(
                    new Dependency(new DefaultArtifact(coordinates), JavaScopes.RUNTIME), maven.remoteRepositories());
            DependencyRequest request =
                    new DependencyRequest(wanted, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
            return maven
                    .repositorySystem()
                    .resolveDependencies(maven.repositorySystemSession(), request)
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new IllegalArgumentException(
                    "the library " + coordinates
                            + " must be in the local repository or one that settings.xml names, got " + innermost(e)
                            + "; check its name and the network",
                    e);
        }
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
