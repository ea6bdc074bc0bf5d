/**
 * Learned energies: the shape of a network, its parameters, and the Hamiltonian they make.
 *
 * <p>A {@link io.symplex.model.NeuralHamiltonian} is saved as a safetensors file and loaded again with the same bits:
 * eight bytes with the length of the header, the header in JSON, then the parameters, least byte first. The header
 * names the tensors as the {@code state_dict} of a PyTorch module does whose {@code self.net} is the perceptron, and
 * says in its metadata what else it takes to use them:
 *
 * <pre>
 *     {"__metadata__": {"symplex_format": "1", "architecture": "perceptron", "activation": "tanh",
 *                       "degrees_of_freedom": "1", "coordinates": "q,p"},
 *      "net.0.weight": {"dtype": "F64", "shape": [16, 2], "data_offsets": [0, 256]},
 *      "net.0.bias": {"dtype": "F64", "shape": [16], "data_offsets": [256, 384]}, …}
 * </pre>
 *
 * <p>Loading runs nothing that a file says and believes no size in it; a mistake is one sentence with file, place and
 * remedy.
 */
@NullMarked
package io.symplex.model;

import org.jspecify.annotations.NullMarked;
