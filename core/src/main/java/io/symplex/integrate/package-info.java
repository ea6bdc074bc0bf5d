/**
 * Integrators: from an energy and a start to a trajectory.
 *
 * <p>A method is an immutable value ({@link io.symplex.integrate.Integrator}), one to a file, with its order and
 * source. It makes steppers, which own their scratch memory. A {@link io.symplex.integrate.Simulation} says how long
 * and how often to keep; a {@link io.symplex.integrate.Trajectory} is what comes out.
 *
 * <pre>{@code
 * Simulation.of(2000, 0.01).withIntegrator(new Yoshida4()).run(new Pendulum(), State.of(1.0, 0.0));
 * }</pre>
 *
 * <p>Symplectic methods are made of kicks and drifts, each the exact motion of one of the two energies:
 *
 * <pre>
 *     kick by a:   p ← p − a Δt ∂H/∂q(q, p)
 *     drift by b:  q ← q + b Δt ∂H/∂p(q, p)
 * </pre>
 *
 * <p>A kick and a drift are symplectic Euler, order 1; half a kick, a drift and half a kick are Störmer-Verlet, order
 * 2; longer rows with coefficients that sum to 1 reach orders 4, 6 and 8. Where H = T(p) + V(q) they keep an energy
 * that differs from H by Δt to the power of the order, so the error of the energy stays bounded for very long times.
 * Gauss-Legendre methods do so for any H, at the price of an equation in every step. Runge-Kutta methods do not, and
 * are exacter over short times.
 *
 * <p>With friction, {@code dp/dt = −∂H/∂q − Γ ∂H/∂p}, methods for any system follow the whole equation. A force from
 * outside, F(q, t), is part of every method's kicks, at the times of its stages: a drift takes time along. A
 * {@link io.symplex.integrate.Thermostat} adds heat: {@code p ← p e^(−γΔt) + √(m k_BT (1 − e^(−2γΔt))) N(0, 1)} leaves
 * the distribution {@code e^(−H/k_BT)} as it is.
 */
@NullMarked
package io.symplex.integrate;

import org.jspecify.annotations.NullMarked;
