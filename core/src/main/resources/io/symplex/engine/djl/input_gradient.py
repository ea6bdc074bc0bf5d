"""Makes input_gradient.pt: the gradient of a sum of energies with respect to their states, differentiable once more.

DJL's own GradientCollector differentiates once; training a Hamiltonian needs the gradient of a gradient, which PyTorch
offers to TorchScript. Made once with PyTorch 1.13, `python3 input_gradient.py`; newer versions read it.
"""

import torch
from torch import Tensor


class InputGradient(torch.nn.Module):
    def forward(self, energies: Tensor, states: Tensor) -> Tensor:
        gradient = torch.autograd.grad([energies.sum()], [states], create_graph=True)[0]
        assert gradient is not None
        return gradient


torch.jit.script(InputGradient()).save("input_gradient.pt")
