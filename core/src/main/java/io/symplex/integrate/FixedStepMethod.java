package io.symplex.integrate;

/** A method of a fixed step, written out: what a training needs to go through its steps, forth and back. */
public sealed interface FixedStepMethod permits ExplicitMethod, FixedStepMethod.Midpoint {

    /** The implicit midpoint rule, {@code y = x + Δt f((x + y)/2)}. */
    record Midpoint() implements FixedStepMethod {}
}
