package io.symplex.scripts.repl;

import io.symplex.scripts.shell.Assistant;
import io.symplex.scripts.shell.Description;
import io.symplex.scripts.shell.Suggestion;
import io.symplex.scripts.shell.Suggestions;
import io.symplex.scripts.shell.Words;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes Java by the session, commands by their names, and what follows a command by its kind. */
final class CellCompleter implements Completer {

    /** So few methods are listed with what they take and return. */
    private static final int MOST_DESCRIBED = 12;

    /** Not listed before their first letter is typed: there are too many, and everybody knows them. */
    private static final Set<String> MATHEMATICS = Stream.concat(
                    Stream.of("E", "PI", "TAU"),
                    Stream.of(Math.class.getDeclaredMethods()).map(Method::getName))
            .collect(Collectors.toSet());

    private final Desk desk;
    private final Commands commands;

    CellCompleter(Desk desk, Commands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        Optional<CommandLine> command = CommandLine.of(line.line());
        if (command.isEmpty()) {
            candidates.addAll(java(line.line(), line.cursor(), line.word()));
        } else if (line.word().startsWith("/") && line.line().stripLeading().startsWith(line.word())) {
            candidates.addAll(commandNames("/"));
        } else {
            candidates.addAll(behind(command.get(), line));
        }
    }

    private List<Candidate> commandNames(String slash) {
        return commands.all().stream()
                .map(command -> candidate(
                        slash + command.name(),
                        Optional.of(command.summary()),
                        command.arguments().isEmpty() ? "" : " "))
                .toList();
    }

    private List<Candidate> behind(CommandLine line, ParsedLine typed) {
        return commands.find(line.name())
                .map(command -> switch (command.completes()) {
                    case NOTHING -> List.<Candidate>of();
                    case FILES ->
                        FileNames.startingWith(typed.word(), desk.settings().home());
                    case CODE -> code(line, typed);
                    case COMMANDS_AND_CODE ->
                        Stream.concat(commandNames("").stream(), code(line, typed).stream())
                                .toList();
                })
                .orElse(List.of());
    }

    private List<Candidate> code(CommandLine line, ParsedLine typed) {
        String code = typed.line().substring(line.restStart());
        int cursor = typed.cursor() - line.restStart();
        int start = cursor;
        while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
            start--;
        }
        String before = typed.word().substring(0, typed.word().length() - (cursor - start));
        return java(code, cursor, code.substring(start, cursor)).stream()
                .map(found -> candidate(before + found.value(), Optional.ofNullable(found.descr()), ""))
                .toList();
    }

    private List<Candidate> java(String text, int cursor, String word) {
        return desk.workshop().ask(session -> {
            Suggestions found = session.assistant().suggestions(text, cursor);
            String before = text.substring(0, found.anchor());
            List<Suggestion> all = found.all().stream()
                    .filter(suggestion -> suggestion.text().startsWith(word))
                    .toList();
            if (word.isEmpty() && isStart(before)) {
                all = startingWords(all, session.assistant());
            } else if (word.isEmpty() && all.stream().anyMatch(Suggestion::fits)) {
                all = all.stream()
                        .filter(Suggestion::fits)
                        .filter(suggestion ->
                                !MATHEMATICS.contains(suggestion.text().replaceFirst("\\(.*", "")))
                        .toList();
            }
            boolean described = all.size() <= MOST_DESCRIBED && all.size() > 1;
            List<Candidate> candidates = new ArrayList<>();
            for (Suggestion suggestion : all) {
                Optional<String> what =
                        described ? signature(session.assistant(), before + suggestion.text()) : Optional.empty();
                candidates.add(candidate(suggestion.text(), what, ""));
            }
            return candidates;
        });
    }

    private static boolean isStart(String before) {
        return before.isBlank()
                || before.stripTrailing().endsWith(";")
                || before.stripTrailing().endsWith("=");
    }

    /** Where anything may stand: the variables, the words of Symplex and the type that a sentence begins with. */
    private List<Suggestion> startingWords(List<Suggestion> all, Assistant assistant) {
        Set<String> words = Words.of(desk.settings().imports());
        Set<String> variables = assistant.variableNames().stream()
                .filter(name -> !name.startsWith("$"))
                .collect(Collectors.toSet());
        return all.stream()
                .filter(suggestion -> suggestion.text().equals("Experiment")
                        || variables.contains(suggestion.text())
                        || words.contains(suggestion.text().replaceFirst("\\(.*", "")))
                .toList();
    }

    /** What a method takes and returns, in short: {@code (int count, double amplitude) SampledStage}. */
    private static Optional<String> signature(Assistant assistant, String text) {
        int bracket = text.lastIndexOf('(');
        if (bracket < 0) {
            return Optional.empty();
        }
        List<Description> ways = assistant.describe(text.substring(0, bracket + 1), bracket + 1, false);
        return ways.stream()
                .findFirst()
                .map(way ->
                        shortened(way.signature()) + (ways.size() > 1 ? ", or " + (ways.size() - 1) + " more" : ""));
    }

    private static String shortened(String signature) {
        int bracket = signature.indexOf('(');
        int space = signature.indexOf(' ');
        return space < 0 || bracket < space
                ? signature
                : signature.substring(bracket) + " " + signature.substring(0, space);
    }

    private static Candidate candidate(String value, Optional<String> description, String suffix) {
        return new Candidate(value + suffix, value, null, description.orElse(null), null, null, false);
    }
}
