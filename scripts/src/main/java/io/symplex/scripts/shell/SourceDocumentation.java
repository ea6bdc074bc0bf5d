package io.symplex.scripts.shell;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import io.symplex.dsl.Symplex;
import io.symplex.system.Hamiltonian;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds documentation comments in the sources of this program, for JShell looks only into those of the JDK.
 *
 * <p>The sources of {@code symplex-dsl-0.1.0.jar} are in {@code sources/symplex-dsl-0.1.0-sources.jar} beside it, or
 * beside it alone, as a build leaves them; those of a folder {@code target/classes} in {@code src/main/java}. Where
 * there are none, nothing is found. A file is read when something in it is asked for.
 */
final class SourceDocumentation {

    private static final Pattern METHOD = Pattern.compile(
            "(?:.*\\s)?(?:([\\w.]+?)(?:<.*>)?\\.)?(?:<[^.(]*>)?(\\w+)(?:<.*>)?\\((.*)\\)(?:\\s+throws .*)?");
    private static final Pattern FIELD = Pattern.compile("([\\w.]+)\\.(\\w+):.*");
    private static final Pattern OF_TYPE = Pattern.compile("\\w+:([\\w.]+).*");
    private static final Pattern TYPE = Pattern.compile("([\\w.]+)(?:<.*>)?");

    private final List<Path> archivesAndFolders;
    private @Nullable Map<String, Path> files; // by the simple name of their type

    private SourceDocumentation(List<Path> archivesAndFolders) {
        this.archivesAndFolders = archivesAndFolders;
    }

    /** Returns the documentation of the core and the words. */
    static SourceDocumentation ofThisProgram() {
        return new SourceDocumentation(Stream.of(Hamiltonian.class, Symplex.class)
                .flatMap(type -> sources(type).stream())
                .toList());
    }

    private static Optional<Path> sources(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path classes = Path.of(source.getLocation().toURI());
            String archive = classes.getFileName().toString().replaceFirst("\\.jar$", "-sources.jar");
            Stream<Path> places = Files.isDirectory(classes)
                    ? Stream.of(classes.resolve("../../src/main/java").normalize())
                    : Stream.of(classes.resolveSibling("sources").resolve(archive), classes.resolveSibling(archive));
            return places.filter(Files::exists).findFirst();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the comment of what a signature declares.
     *
     * @param signature as JShell writes it
     */
    Optional<String> of(String signature) {
        Matcher method = METHOD.matcher(signature);
        if (method.matches()) {
            String owner = method.group(1) == null ? method.group(2) : method.group(1);
            return comment(simple(owner), method.group(2), method.group(3));
        }
        Matcher field = FIELD.matcher(signature);
        if (field.matches()) {
            return comment(simple(field.group(1)), field.group(2), null);
        }
        Matcher variable = OF_TYPE.matcher(signature);
        Matcher type = TYPE.matcher(signature);
        return variable.matches()
                ? comment(simple(variable.group(1)), null, null)
                : type.matches() ? comment(simple(type.group(1)), null, null) : Optional.empty();
    }

    private Optional<String> comment(String type, @Nullable String member, @Nullable String parameters) {
        return Optional.ofNullable(files().get(type)).flatMap(file -> {
            try {
                return new Finder(type, member, parameters).find(Files.readString(file));
            } catch (IOException e) {
                return Optional.empty(); // the documentation of a word is no reason to fail
            }
        });
    }

    private Map<String, Path> files() {
        Map<String, Path> known = files;
        if (known == null) {
            known = new HashMap<>();
            for (Path place : archivesAndFolders) {
                index(place, known);
            }
            files = known;
        }
        return known;
    }

    private static void index(Path place, Map<String, Path> index) {
        try {
            FileSystem archive = Files.isDirectory(place) ? null : FileSystems.newFileSystem(place);
            Path root = archive == null ? place : archive.getPath("/"); // stays open: the files are read later
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file ->
                                index.putIfAbsent(file.getFileName().toString().replaceFirst("\\.java$", ""), file));
            }
        } catch (IOException unreadable) {
            return; // then its words have no documentation
        }
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Looks through one file. */
    private static final class Finder extends TreePathScanner<@Nullable String, DocTrees> {

        private final String type;
        private final @Nullable String member;
        private final @Nullable String parameters;

        Finder(String type, @Nullable String member, @Nullable String parameters) {
            this.type = type;
            this.member = member;
            this.parameters = parameters;
        }

        Optional<String> find(String source) throws IOException {
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(null, null, problem -> {}, List.of("-proc:none"), null, List.of(new Source(type, source)));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                String found = scan(unit, trees);
                if (found != null) {
                    return Optional.of(found);
                }
            }
            return Optional.empty();
        }

        @Override
        public @Nullable String reduce(@Nullable String first, @Nullable String second) {
            return first == null ? second : first;
        }

        @Override
        public @Nullable String visitClass(ClassTree tree, DocTrees trees) {
            boolean wanted = member == null && tree.getSimpleName().contentEquals(type);
            return wanted ? trees.getDocComment(getCurrentPath()) : super.visitClass(tree, trees);
        }

        @Override
        public @Nullable String visitVariable(VariableTree tree, DocTrees trees) {
            boolean wanted = parameters == null && tree.getName().contentEquals(String.valueOf(member));
            return wanted ? trees.getDocComment(getCurrentPath()) : null;
        }

        @Override
        public @Nullable String visitMethod(MethodTree tree, DocTrees trees) {
            boolean wanted =
                    parameters != null && isNamed(tree) && parameters(tree).equals(unqualified(parameters));
            return wanted ? trees.getDocComment(getCurrentPath()) : null;
        }

        private boolean isNamed(MethodTree tree) {
            return tree.getName().contentEquals(String.valueOf(member))
                    || (tree.getName().contentEquals("<init>") && type.equals(member));
        }

        private static String parameters(MethodTree tree) {
            return tree.getParameters().stream()
                    .map(parameter -> unqualified(parameter.getType() + " " + parameter.getName()))
                    .collect(Collectors.joining(", "));
        }

        private static String unqualified(String names) {
            return names.replaceAll("@\\w+\\s+|@\\w+\\(\\)\\s*", "")
                    .replaceAll("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])", "")
                    .replace("...", "[]");
        }
    }

    /** The text of one file. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String type, String text) {
            super(URI.create("string:///" + type + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
