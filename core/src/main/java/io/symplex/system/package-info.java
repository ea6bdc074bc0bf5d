/**
 * Hamiltonians: the energy of a system and how it moves.
 *
 * <p>A system with n degrees of freedom has positions q and momenta p, n numbers each. Its energy H(q, p) moves it:
 *
 * <pre>
 *     dq/dt =  ∂H/∂p
 *     dp/dt = −∂H/∂q
 * </pre>
 *
 * <p>Names used wherever mathematics happens: {@code q} positions, {@code p} momenta, {@code dt} a time step, {@code n}
 * degrees of freedom. Quantities are dimensionless unless a system says otherwise, and k_B = 1. Coordinates with a
 * shape (particles × dimensions) are written one after the other; a batch of realisations likewise, realisation by
 * realisation.
 *
 * <p>Systems compose: {@code T.plus(V)} adds energies, {@code H.times(2)} multiplies one, and a separable system comes
 * apart into {@code kineticPart()} and {@code potentialPart()}.
 */
@NullMarked
package io.symplex.system;

import org.jspecify.annotations.NullMarked;
