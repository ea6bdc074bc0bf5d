/**
 * Integrators: from an energy and a start to a trajectory.
 *
 * <p>A method is an immutable value ({@link io.symplex.integrate.Integrator}), one to a file, with its order and
 * source. It makes steppers, which own their scratch memory. A {@link io.symplex.integrate.Simulation} says how long
 * and how often to keep; a {@link io.symplex.integrate.Trajectory} is what comes out.
 */
@NullMarked
package io.symplex.integrate;

import org.jspecify.annotations.NullMarked;
