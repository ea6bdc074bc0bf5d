/**
 * Observations: what was seen of a system, from which its energy is learned.
 *
 * <p>{@link io.symplex.data.Observations} holds trajectories of one kind, of unequal lengths and irregular times, and
 * where they were measured the time derivatives of every row. They come from a simulation or from a CSV file:
 *
 * <pre>
 *     traj,t,q,p,dq,dp
 *     0,0.0,1.0,0.0,0.0,-1.0
 *     0,0.1,0.995,-0.1,-0.1,-0.995
 * </pre>
 *
 * <p>Columns are found by name and stand in any order. {@code t} is the time; positions begin with {@code q}, momenta
 * with {@code p} and the same ending ({@code q,p}; {@code q0,q1,p0,p1}; {@code qx,qy,px,py}; {@code q_1,p_1});
 * {@code dq…} and {@code dp…} are derivatives, all of them or none. {@code traj} numbers or names the trajectories;
 * without it the file is one. Semicolons or tabs may separate columns as well; then numbers may have decimal commas.
 * Any other column, {@code …_clean} among them, is ignored and named in one logged notice. Rows of a trajectory stand
 * together, in the order of time. A mistake in a file is one sentence with file, line and column.
 *
 * <p>A cell of a coordinate or a derivative that is empty, {@code NaN}, {@code NA} or {@code null} was not seen: its
 * number is missing, NaN in memory, and how many are is logged once. A coordinate without its partner needs the column
 * all the same, empty. {@code t} is never missing. Trajectory matching compares what was seen; gradient matching takes
 * {@link io.symplex.data.Observations#wholeRows whole rows}; {@link io.symplex.data.Observations#splitAtGaps} cuts at
 * times without rows.
 *
 * <p>Where momenta were not seen but masses are known, {@link io.symplex.data.Observations#readPositions} reads
 * {@code t} and {@code q…} alone and estimates the momenta.
 *
 * <p>Arrays over all rows have the shape [rows, n]: row by row, the rows of one trajectory after those of the other.
 */
@NullMarked
package io.symplex.data;

import org.jspecify.annotations.NullMarked;
