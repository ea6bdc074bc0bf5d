/** Learned energies: the shape of a network, its parameters, and the Hamiltonian they make. */
@NullMarked
package io.symplex.model;

import org.jspecify.annotations.NullMarked;
