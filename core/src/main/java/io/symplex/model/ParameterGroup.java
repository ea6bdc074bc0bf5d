package io.symplex.model;

/**
 * Neighbouring parameters of one kind, such as all weights of a layer.
 *
 * @param offset where they begin among all parameters, {@code >= 0}
 * @param count how many there are, {@code >= 1}
 */
public record ParameterGroup(int offset, int count) {}
