/**
 * Sweeps and large simulations on Apache Spark 4; the only code that sees it.
 *
 * <p>What travels is text and numbers: a run is a line of JSON, a row is a line of JSON, observations and models go to
 * every executor once, as JSON and as the bytes of a safetensors file.
 *
 * <pre>{@code
 * var spark = Spark.on(session);
 * var result = sweep.run(Path.of("sweep"), spark);
 * spark.simulate(model, new Starts(100_000, 1.5, 0), 2_000, 0.01, 50, "hdfs:///trajectories");
 * }</pre>
 *
 * <p>Spark comes with the cluster, and is no dependency of a program that does without.
 */
@NullMarked
package io.symplex.sweep.spark;

import org.jspecify.annotations.NullMarked;
