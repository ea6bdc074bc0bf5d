/**
 * Experiments as data: everything that is said about a training, in a file.
 *
 * <p>An {@link io.symplex.plan.ExperimentPlan} is written as JSON or YAML and read again. A file says what is needed,
 * the data and the objective, and may leave out the rest:
 *
 * <pre>{@code
 * {
 *   "data": {"kind": "sampledStates", "system": "p^2/2 + 1 - cos(q)", "count": 50, "amplitude": 1.5},
 *   "objective": "gradientMatching",
 *   "epochs": 2000
 * }
 * }</pre>
 *
 * <p>What is written says everything. Equal plans give equal files, on any machine. A file names no class, and reading
 * one runs nothing that it says.
 */
@NullMarked
package io.symplex.plan;

import org.jspecify.annotations.NullMarked;
