package io.symplex.examples

import io.symplex.dsl.Symplex.energies
import io.symplex.dsl.Symplex.pendulum
import io.symplex.dsl.Symplex.rungeKutta4
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.Symplex.stormerVerlet
import io.symplex.dsl.Symplex.symplecticEuler
import io.symplex.dsl.Symplex.yoshida4
import io.symplex.dsl.simulate
import io.symplex.dsl.step
import io.symplex.dsl.times
import io.symplex.plot.Axes
import io.symplex.plot.Figure
import java.nio.file.Path
import kotlin.math.abs

/** Follows a pendulum for a long time by four methods: which of them keep its energy, and how well. */
fun main(args: Array<String>) {
    var axes =
        Axes
            .of("energy lost or gained")
            .xLabel("time")
            .yLabel("|ΔH|")
            .logY()
    val growth =
        listOf(symplecticEuler(), stormerVerlet(), yoshida4(), rungeKutta4()).map { method ->
            val swing = pendulum().simulate(state(2.0, 0.0), 0.0..2000.0 step 0.2, integrator = method, keepEvery = 10)
            val energies = energies(pendulum(), swing)
            val drift = energies.map { abs(it - energies[0]) }.toDoubleArray()
            axes = axes.line(method.name(), swing.times, drift)
            val early = drift.take(drift.size / 2).max()
            println("%-16s |ΔH| up to %.1e in the first half, %.1e in all".format(method.name(), early, drift.max()))
            drift.max() / early
        }

    val folder = Path.of(args.firstOrNull() ?: "output")
    println(Figure.of(axes).save(folder.resolve("integrators-kotlin.png")))

    val (euler, verlet, yoshida, rungeKutta) = growth
    if (!(maxOf(euler, verlet, yoshida) < 1.1 && rungeKutta > 1.8)) {
        throw AssertionError("only Runge-Kutta must go on losing energy, got $growth")
    }
}
