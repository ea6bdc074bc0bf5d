"""Makes the modules that TorchScriptArchitectureTest loads, and what PyTorch says of one: energies.csv, adam.csv.

Made with PyTorch 1.13: `python3 energies.py`.
"""

import torch
from torch import Tensor


class Energy(torch.nn.Module):
    """H(q, p) = w . tanh(W (q, p) + b) + c, shape [rows, 1]."""

    def __init__(self):
        super().__init__()
        self.net = torch.nn.Sequential(torch.nn.Linear(2, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1))

    def forward(self, q: Tensor, p: Tensor) -> Tensor:
        return self.net(torch.cat([q, p], 1))


class Spring(torch.nn.Module):
    """H(q, p) = k q^2/2 + s p . M p: a scalar, a parameter that does not change, and one that lies across in memory."""

    def __init__(self):
        super().__init__()
        self.k = torch.nn.Parameter(torch.tensor(3.0, dtype=torch.float64))
        self.s = torch.nn.Parameter(torch.tensor(0.5, dtype=torch.float64), requires_grad=False)
        self.M = torch.nn.Parameter(torch.tensor([[2.0, 0.25], [-0.25, 1.5]], dtype=torch.float64).t())

    def forward(self, q: Tensor, p: Tensor) -> Tensor:
        return (self.k * q * q / 2 + self.s * p * torch.mm(p, self.M)).sum(1)


class Pair(torch.nn.Module):
    """Gives two numbers a row, which no energy does."""

    def __init__(self):
        super().__init__()
        self.scale = torch.nn.Parameter(torch.ones(2, dtype=torch.float64))

    def forward(self, q: Tensor, p: Tensor) -> Tensor:
        return torch.cat([q, p], 1) * self.scale


class Fixed(torch.nn.Module):
    """Has nothing to train."""

    def forward(self, q: Tensor, p: Tensor) -> Tensor:
        return (q * q + p * p).sum(1)


torch.manual_seed(1)
energy = Energy().double()
torch.jit.script(energy).save("energy.pt")
torch.jit.script(Energy().float()).save("energy_float.pt")
torch.jit.script(Spring()).save("spring.pt")
torch.jit.script(Pair()).save("pair.pt")
torch.jit.script(Fixed()).save("fixed.pt")
torch.save(energy.state_dict(), "pickle.pt")

q = torch.tensor([[0.5], [-1.25], [2.0]], dtype=torch.float64)
p = torch.tensor([[-0.75], [0.25], [1.5]], dtype=torch.float64)
target = torch.tensor([[0.5, -0.75], [-1.25, 0.25], [2.0, 1.5]], dtype=torch.float64)
x = torch.cat([q, p], 1).requires_grad_()
H = energy(x[:, :1], x[:, 1:])
(dH,) = torch.autograd.grad(H.sum(), x, create_graph=True)
loss = (dH - target).square().sum() / 3
loss.backward()
parts = [H.flatten(), dH.flatten(), loss.reshape(1)]
parts += [(torch.zeros_like(w) if w.grad is None else w.grad).flatten() for w in energy.parameters()]
with open("energies.csv", "w") as file:
    file.write(f"# PyTorch {torch.__version__}, float64, seed 1: H, dH/dx, loss, gradient of the loss; see energies.py\n")
    for part in parts:
        file.write(",".join(repr(value) for value in part.tolist()) + "\n")

optimizer = torch.optim.Adam(energy.parameters(), lr=0.01)
with open("adam.csv", "w") as file:
    file.write(f"# PyTorch {torch.__version__}, float64: the loss before each of 50 steps of Adam, then W, b, w and c\n")
    for _ in range(50):
        optimizer.zero_grad()
        (dH,) = torch.autograd.grad(energy(x[:, :1], x[:, 1:]).sum(), x, create_graph=True)
        loss = (dH - target).square().sum() / 3
        loss.backward()
        optimizer.step()
        file.write(repr(loss.item()) + "\n")
    for w in energy.parameters():
        file.write(",".join(repr(value) for value in w.flatten().tolist()) + "\n")
