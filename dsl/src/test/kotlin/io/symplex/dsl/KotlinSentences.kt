package io.symplex.dsl

import org.jetbrains.kotlin.cli.common.arguments.K2JVMCompilerArguments
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSeverity
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSourceLocation
import org.jetbrains.kotlin.cli.common.messages.MessageCollector
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.jetbrains.kotlin.config.Services
import java.nio.file.Path
import kotlin.io.path.createDirectory
import kotlin.io.path.name
import kotlin.io.path.writeText

/** Asks the Kotlin compiler, once for all, which sentences are words of the language. */
internal object KotlinSentences {
    private val imports =
        """
        import io.symplex.data.*
        import io.symplex.dsl.*
        import io.symplex.dsl.Symplex.*
        import io.symplex.integrate.*
        import io.symplex.system.*
        import java.nio.file.Path
        """.trimIndent()

    /** What sentences may speak of. */
    private val names =
        """
        val seen: Observations get() = TODO()
        val learned: Learned get() = TODO()
        val orbit: Trajectory get() = TODO()
        val H: Hamiltonian get() = pendulum()
        val T: SeparableHamiltonian get() = kineticEnergy(1.0)
        val V: SeparableHamiltonian get() = pendulum().potentialPart()
        val start = state(1.0, 0.0)
        val t = 0.0..20.0 step 0.01
        val path: Path = Path.of("learned.safetensors")
        """.trimIndent()

    /** Returns what the compiler has against each, warnings too; empty if it takes it. */
    fun complaints(
        sentences: List<String>,
        folder: Path,
    ): List<List<String>> {
        val complaints = List(sentences.size) { mutableListOf<String>() }
        val files =
            sentences.mapIndexed { i, sentence ->
                folder.resolve("S$i.kt").also { it.writeText("package s$i\n$imports\n$names\nfun say() {\n$sentence\n}\n") }
            }
        val collector =
            object : MessageCollector {
                override fun clear() = Unit

                override fun hasErrors() = complaints.any { it.isNotEmpty() }

                override fun report(
                    severity: CompilerMessageSeverity,
                    message: String,
                    location: CompilerMessageSourceLocation?,
                ) {
                    if (!severity.isError && !severity.isWarning) return
                    val file = checkNotNull(location) { "the compiler says of no sentence: $message" }.path
                    complaints[
                        Path
                            .of(file)
                            .name
                            .removeSurrounding("S", ".kt")
                            .toInt(),
                    ] += message.lines().joinToString(" ")
                }
            }
        val arguments =
            K2JVMCompilerArguments().apply {
                freeArgs = files.map(Path::toString)
                destination = folder.resolve("classes").createDirectory().toString()
                classpath = System.getProperty("java.class.path")
                noStdlib = true
                noReflect = true
                jvmTarget = "17"
            }
        K2JVMCompiler().exec(collector, Services.EMPTY, arguments)
        return complaints
    }
}
