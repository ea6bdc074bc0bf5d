/**
 * The arithmetic of a perceptron H(x): energies, ∂H/∂x, and the reverse of both, over flat arrays.
 *
 * <p>Layers l = 1 … L with weights W, biases b and activation σ; x has D = 2n inputs, the positions first:
 *
 * <pre>
 *     a₀ = x          z_l = W_l a_{l−1} + b_l      a_l = σ(z_l)          H = w·a_L + c
 *     u_L = w         d_l = u_l ⊙ σ′(z_l)          u_{l−1} = W_lᵀ d_l     ∂H/∂x = u₀
 * </pre>
 *
 * <p>A loss that depends on g = ∂H/∂x is differentiated by running both chains backwards, from ū₀ = ∂loss/∂g:
 *
 * <pre>
 *     d̄_l = W_l ū_{l−1}       ū_l = d̄_l ⊙ σ′(z_l)
 *     z̄_l = d̄_l ⊙ u_l ⊙ σ″(z_l) + ā_l ⊙ σ′(z_l)        ā_L = 0,   ā_{l−1} = W_lᵀ z̄_l,   x̄ = ā₀
 *     W̄_l = d_l ū_{l−1}ᵀ + z̄_l a_{l−1}ᵀ      b̄_l = z̄_l      w̄ = ū_L
 * </pre>
 *
 * <p>Rows of a batch stand one after the other, units padded to a fixed width, so that no sum depends on a machine's
 * vector length. Every sum has one order and every product-sum is one fused multiply-add: the same bits on any machine.
 * The float classes are made from the double ones at build time: {@code double} becomes {@code float} except in arrays
 * named {@code wide…}, and numbers with a fraction are written {@code (double) 0.5}.
 *
 * <p>Internal: open to Symplex's engines and models, closed to users.
 */
@NullMarked
package io.symplex.kernel;

import org.jspecify.annotations.NullMarked;
