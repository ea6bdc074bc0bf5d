/**
 * The engine {@code djl}: Deep Java Library on PyTorch, for any network as H.
 *
 * <p>Its libraries are optional: {@code ai.djl.pytorch:pytorch-engine}, {@code pytorch-jni} and
 * {@code pytorch-native-cpu} with the classifier of the platform; the command {@code symplex} has them. Without them
 * the engine says what to add, and everything else works.
 *
 * <p>A network that is a DJL block of positions and momenta, shape [rows, n] each, with one energy a row:
 *
 * <pre>{@code
 * Supplier<Block> network = () -> new SequentialBlock()
 *         .add(inputs -> new NDList(NDArrays.concat(inputs, 1)))
 *         .add(Linear.builder().setUnits(32).build())
 *         .add(Activation.tanhBlock())
 *         .add(Linear.builder().setUnits(1).build());
 * var learned = Experiment.of(harmonicOscillator()).sample(50, 1.5).gradientMatching()
 *         .architecture(BlockArchitecture.of(1, network))
 *         .train();
 * }</pre>
 *
 * <p>A network that was written in Python: any module with {@code forward(q, p)} that TorchScript takes, in double
 * precision, saved there and trained here.
 *
 * <pre>{@code
 * # Python
 * torch.jit.script(MyEnergy().double()).save("my_energy.pt")
 *
 * // Java
 * Experiment.of(observations("train.csv")).gradientMatching()
 *         .architecture(TorchScriptArchitecture.load(1, Path.of("my_energy.pt")))
 *         .train();
 * }</pre>
 *
 * <p>Training needs the gradient of a gradient, which DJL's collector of gradients cannot take. Of a perceptron ∂H/∂x
 * is written out, layer by layer, and differentiated once; of any other network a TorchScript of four lines
 * ({@code input_gradient.py}) takes it such that it can be differentiated once more.
 *
 * <p>PyTorch keeps its own state for the whole process: evaluations take turns, whatever thread they come from. Numbers
 * may differ by rounding between machines and between numbers of threads; on one machine the same plan gives the same
 * bits.
 */
@NullMarked
package io.symplex.engine.djl;

import org.jspecify.annotations.NullMarked;
