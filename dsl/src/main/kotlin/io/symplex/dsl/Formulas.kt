@file:JvmName("Formulas")

package io.symplex.dsl

import io.symplex.expression.Formula

/** Returns the system whose energy is a formula: `hamiltonian("p^2/(2*m) + k/2*q^2", "m" to 1.0, "k" to 2.0)`. */
public fun hamiltonian(
    formula: String,
    vararg constants: Pair<String, Double>,
): Formula = Symplex.hamiltonian(formula, mapOf(*constants))
