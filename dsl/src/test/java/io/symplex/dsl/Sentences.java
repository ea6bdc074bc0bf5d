package io.symplex.dsl;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Asks the compiler which sentences are words of the language. */
final class Sentences {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private Sentences() {}

    /** Returns what the compiler has against these sentences, one a line; empty if it takes them all. */
    static List<String> errors(List<String> sentences) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-classpath", System.getProperty("java.class.path"), "-Xlint:none");
        JavacTask task = (JavacTask) JAVAC.getTask(null, null, found, options, null, List.of(new Program(sentences)));
        task.analyze();
        return found.getDiagnostics().stream().map(Sentences::oneLine).toList();
    }

    private static String oneLine(Diagnostic<?> diagnostic) {
        return diagnostic.getMessage(Locale.ENGLISH).replaceAll("\\s+", " ");
    }

    /** A class whose method says the sentences, one after the other. */
    private static final class Program extends SimpleJavaFileObject {

        private final String text;

        Program(List<String> sentences) {
            super(URI.create("string:///Program.java"), Kind.SOURCE);
            text = "import static io.symplex.dsl.Symplex.*; import io.symplex.dsl.*; import io.symplex.train.*;"
                    + " class Program { void say(io.symplex.data.Observations seen) { Object o;\n"
                    + sentences.stream()
                            .map(sentence -> "o = " + sentence + ";\n")
                            .collect(Collectors.joining())
                    + "} }";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
