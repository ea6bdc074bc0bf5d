package io.symplex.examples

import io.symplex.dsl.Experiment
import io.symplex.dsl.Symplex.load
import io.symplex.dsl.Symplex.observations
import io.symplex.dsl.error
import io.symplex.dsl.experiment
import java.nio.file.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.notExists

/** Learns from the states of a CSV file, asks trajectories that were held out how well, and keeps it. */
fun main(args: Array<String>) {
    val folder = Path.of(args.firstOrNull() ?: "output").createDirectories()
    val file = folder.resolve("measured.csv")
    if (file.notExists()) measure(file)

    val seen = observations(file)
    val learned =
        experiment(seen.select(0, 25)) {
            trajectoryMatching(dt = 0.05) {
                learningRate = 1e-2
                epochs = 1000
            }
        }

    val comparison = learned.compare(seen.select(25, 30), 0.05)
    println(seen)
    println(comparison)

    val error = comparison.error.rmsQ
    if (!(error < 0.05)) throw AssertionError("the error of q must be < 0.05, got $error")

    val saved = learned.overwrite(folder.resolve("pendulum.safetensors"))
    if (load(saved).energy(0.5, 0.5) != learned.energy(0.5, 0.5)) {
        throw AssertionError("what is loaded must be what was saved")
    }
}

/** Stands for your measurement: writes a file with the columns traj, t, q, p, dq, dp. */
private fun measure(file: Path) =
    Experiment
        .of(YourOwnSystem.Pendulum())
        .sample(30, 1.5)
        .simulate(60, 0.05)
        .keepEvery(4)
        .observations(0)
        .write(file)
