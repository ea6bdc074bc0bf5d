package io.symplex.scripts.shell;

import io.symplex.dsl.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.VarSnippet;

/**
 * Helps a person who is typing: knows whether a cell is finished, how it could go on, what a word means, and what the
 * session holds.
 *
 * <p>Belongs to one {@link Session}, is used from its thread, and runs nothing.
 */
public final class Assistant {

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");
    private static final Pattern OWNER_OF_WORDS = Pattern.compile("\\b(?:\\w+Words|Symplex)\\.(?=\\w+\\()");
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals(", "getClass()", "hashCode()", "notify()", "notifyAll()", "toString()", "wait(");

    private final JShell jshell;
    private final SourceCodeAnalysis analysis;
    private final Function<String, Optional<Object>> valueOf;
    private final SourceDocumentation sources = SourceDocumentation.ofThisProgram();

    /** @param valueOf what a variable holds, by its name */
    Assistant(JShell jshell, Function<String, Optional<Object>> valueOf) {
        this.jshell = jshell;
        this.analysis = jshell.sourceCodeAnalysis();
        this.valueOf = valueOf;
    }

    /**
     * Tells whether a text asks for more lines: a bracket is open, an operator has no right side, a body is missing.
     *
     * <p>What is no Java at all is not unfinished: to evaluate it tells what is wrong. A head without a body, which
     * could be meant, is finished by an empty line.
     *
     * @param text the text so far
     * @return whether it is unfinished
     */
    public boolean isUnfinished(String text) {
        String rest = text;
        while (!rest.isBlank()) {
            NextSnippet next = NextSnippet.of(rest, analysis);
            if (next.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
                return true;
            }
            if (next.completeness() == Completeness.CONSIDERED_INCOMPLETE) {
                return !text.endsWith("\n");
            }
            if (next.remaining().length() >= rest.length()) {
                return false;
            }
            rest = next.remaining();
        }
        return false;
    }

    /**
     * Returns how a text could go on.
     *
     * <p>What every object has, such as {@code wait}, is left out until its first letter is typed.
     *
     * @param text the text
     * @param cursor a position in it, from 0 to its length
     * @return the suggestions
     */
    public Suggestions suggestions(String text, int cursor) {
        int[] anchor = {cursor};
        List<SourceCodeAnalysis.Suggestion> found = analysis.completionSuggestions(text, cursor, anchor);
        boolean nothingTyped = anchor[0] == cursor;
        Set<Suggestion> all = new LinkedHashSet<>();
        found.stream()
                .filter(suggestion -> !nothingTyped || !OF_EVERY_OBJECT.contains(suggestion.continuation()))
                .map(suggestion -> new Suggestion(suggestion.continuation(), suggestion.matchesType()))
                .sorted(Comparator.comparing((Suggestion suggestion) -> !suggestion.fits())
                        .thenComparing(Suggestion::text))
                .forEach(all::add);
        return new Suggestions(anchor[0], new ArrayList<>(all));
    }

    /**
     * Describes what stands before the cursor: a type, a variable, or within a call's brackets the method, once for
     * each way to call it.
     *
     * @param text the text
     * @param cursor a position in it, from 0 to its length
     * @param documented whether the documentation is wanted, which takes longer
     * @return the descriptions, none if nothing is known
     */
    public List<Description> describe(String text, int cursor, boolean documented) {
        return analysis.documentation(text, cursor, documented).stream()
                .filter(found -> found.signature() != null)
                .map(found -> new Description(shortened(found.signature()), documented ? documentation(found) : ""))
                .distinct()
                .toList();
    }

    private String documentation(Documentation found) {
        return Optional.ofNullable(found.javadoc())
                .or(() -> sources.of(found.signature()))
                .map(JavadocText::of)
                .orElse("");
    }

    /**
     * Returns the variables of the session, the oldest first.
     *
     * @return the variables
     */
    public List<Variable> variables() {
        return jshell.variables()
                .filter(variable -> jshell.status(variable) == Status.VALID)
                .map(variable -> new Variable(
                        variable.name(),
                        shortened(variable.typeName()),
                        valueOf.apply(variable.name()).orElse(null)))
                .toList();
    }

    /**
     * Tells whether a variable holds an experiment that is still being said, and so has done nothing yet.
     *
     * @param name its name
     * @return whether it does
     */
    public boolean isSentence(String name) {
        return valueOf.apply(name).filter(Sentence.class::isInstance).isPresent();
    }

    /**
     * Returns the names of the variables, the oldest first; their values are not looked at.
     *
     * @return the names
     */
    public List<String> variableNames() {
        return jshell.variables()
                .filter(variable -> jshell.status(variable) == Status.VALID)
                .map(VarSnippet::name)
                .toList();
    }

    /**
     * Returns the name of the variable that was defined last, if any: that of an expression's value, too.
     *
     * @return the name
     */
    public Optional<String> newestVariable() {
        return variableNames().stream().reduce((older, newer) -> newer);
    }

    /**
     * Returns the name that the session gave to the value of the last expression that has none of its own.
     *
     * @return the name, such as {@code $3}; empty if the last variable has a name of its own, or there is none
     */
    public String newestValue() {
        return newestVariable().filter(name -> name.startsWith("$")).orElse("");
    }

    /**
     * Returns what is imported beyond the imports that every session starts with.
     *
     * @return each as it stands before the semicolon, in the order of the session
     */
    public List<String> imports() {
        return jshell.imports()
                .filter(snippet -> jshell.status(snippet) == Status.VALID)
                .filter(snippet -> !snippet.source().startsWith(Imports.FIRST))
                .map(Assistant::imported)
                .toList();
    }

    /**
     * Returns the names of methods and types that the session itself defines.
     *
     * @return each as it is declared: {@code double f(double)}, {@code Pendulum}
     */
    public List<String> declarations() {
        Stream<String> methods = jshell.methods()
                .map(method -> shortened(returnType(method.signature())) + " " + method.name() + "("
                        + shortened(method.parameterTypes()) + ")");
        Stream<String> types = jshell.types().map(type -> type.name());
        return Stream.concat(types, methods).toList();
    }

    private static String returnType(String signature) {
        return signature.substring(signature.lastIndexOf(')') + 1);
    }

    private static String imported(ImportSnippet snippet) {
        return (snippet.isStatic() ? "static " : "") + snippet.fullname();
    }

    private static String shortened(String signature) {
        return OWNER_OF_WORDS.matcher(PACKAGE.matcher(signature).replaceAll("")).replaceAll("");
    }
}
