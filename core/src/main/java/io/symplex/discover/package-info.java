/**
 * Laws found in data: a sparse Hamiltonian, with friction if wanted, from a library of terms.
 *
 * <p>The motion is a sum of terms with unknown coefficients:
 *
 * <pre>
 *     H = Σ c_k φ_k(q, p)       dq/dt = ∂H/∂p       dp/dt = −∂H/∂q − Σ γ_k ψ_k(q, p)
 * </pre>
 *
 * <p>Where derivatives were observed and the states are exact, c follows from linear least squares. Else whole
 * trajectories are fitted, with free initial states y₀: noise in the observed states is then no error of an input, and
 * biases nothing. The residuals are those of states and, where observed, of derivatives, each coordinate weighted by
 * its own noise, which the fit estimates. How the trajectory depends on c and y₀ is integrated beside it, from the
 * exact derivatives F′ of the field:
 *
 * <pre>
 *     dy/dt = Σ c_k F_k(y)      dS/dt = (Σ c_k F_k′(y)) S + [0 | F_1 … F_K]      S(0) = [1 | 0]
 * </pre>
 *
 * <p>It starts from a linear fit (to observed derivatives, or in the weak form: both sides integrated against bumps in
 * time) and from short pieces of the trajectories, each with a free start of its own; the pieces then grow, as long as
 * the model can follow. Terms leave one after the other, least significant first, as long as the extended Bayesian
 * information criterion falls, {@code N ln(RSS/N) + k (ln N + 2 ln K)} with k of K terms; at the end every term that
 * left is asked whether it would now better it. What remains is fitted without shrinkage.
 *
 * <p>Sources: Brunton, Proctor, Kutz, PNAS 113 (2016) 3932 (sparse regression); Messenger, Bortz, J. Comput. Phys. 443
 * (2021) 110525 (weak form); Bock, <i>Recent advances in parameter identification techniques for O.D.E.</i> (1983)
 * (multiple shooting); Chen, Chen, Biometrika 95 (2008) 759 (the criterion).
 */
@NullMarked
package io.symplex.discover;

import org.jspecify.annotations.NullMarked;
