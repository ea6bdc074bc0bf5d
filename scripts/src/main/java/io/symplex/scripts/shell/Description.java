package io.symplex.scripts.shell;

/**
 * What is known of a method, a type or a variable.
 *
 * @param signature how it is declared, without packages: {@code TrainingStage TrainingStage.epochs(int epochs)}
 * @param text its documentation as plain text; empty if there is none or none was asked for
 */
public record Description(String signature, String text) {}
