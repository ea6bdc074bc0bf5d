package io.symplex.scripts.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symplex.scripts.literate.Script;
import io.symplex.scripts.shell.Outcome;
import io.symplex.scripts.shell.Session;
import io.symplex.scripts.shell.TrainingWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a local repository made for the test; nothing is asked of the network. */
@Timeout(120)
final class LibrariesTest {

    private static final String LOCAL = "maven.repo.local";
    private static final String OFFLINE = "symplex.offline";

    @TempDir
    private Path repository;

    @BeforeEach
    void useOwnRepository() throws IOException {
        System.setProperty(LOCAL, repository.toString());
        System.setProperty(OFFLINE, "true");
        install("needed", "");
        install(
                "wanted",
                "<dependencies><dependency><groupId>org.example</groupId><artifactId>needed</artifactId>"
                        + "<version>1</version></dependency></dependencies>");
    }

    @AfterEach
    void forget() {
        System.clearProperty(LOCAL);
        System.clearProperty(OFFLINE);
    }

    @Test
    void aLibraryComesWithWhatItNeeds() {
        assertThat(Libraries.find("org.example:wanted:1"))
                .extracting(path -> path.getFileName().toString())
                .containsExactly("wanted-1.jar", "needed-1.jar");
    }

    @Test
    void aSessionSeesItsClasses() {
        try (Session session = Session.open(List.of("java.util.*"), LibrariesTest::unwatched)) {
            session.addLibraries(Libraries.find("org.example:wanted:1"));
            Script script = Script.parse(
                    "a",
                    "new String(Object.class.getResourceAsStream(\"/none\") == null ? \"a\" : \"b\") + "
                            + "Thread.currentThread().getContextClassLoader().getResource(\"needed.txt\").getProtocol()");

            assertThat(session.evaluate(script, script.cells().get(0)))
                    .isInstanceOfSatisfying(
                            Outcome.Finished.class,
                            end -> assertThat(end.value()).isEqualTo("ajar"));
        }
    }

    @Test
    void whatIsNowhereIsNamed() {
        assertThatThrownBy(() -> Libraries.find("org.example.nowhere:missing:1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "the library org.example.nowhere:missing:1 must be in the local repository or one"
                                + " that settings.xml names, got ")
                .hasMessageEndingWith("; check its name and the network");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "commons-math3", "a:b", "a:b:1:c:d:e", "a b:c:1"})
    void whatIsNoLibraryIsRefused(String text) {
        assertThatThrownBy(() -> Libraries.find(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a library must be named group:artifact:version, such as"
                        + " org.apache.commons:commons-math3:3.6.1, got " + text);
    }

    private void install(String artifact, String dependencies) throws IOException {
        Path folder = Files.createDirectories(repository.resolve("org/example/" + artifact + "/1"));
        Files.writeString(
                folder.resolve(artifact + "-1.pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>" + artifact
                        + "</artifactId><version>1</version>" + dependencies + "</project>");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(artifact + "-1.jar")))) {
            jar.putNextEntry(new JarEntry(artifact + ".txt"));
        }
    }

    private static TrainingWatch unwatched() {
        throw new IllegalStateException("nothing is trained here");
    }
}
