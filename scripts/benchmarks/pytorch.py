#!/usr/bin/python3
"""The work that against_pytorch.sh compares, in PyTorch: eager, on one thread, as one writes it there.

    pytorch.py [--warm] "id=a task=gradient precision=float hidden=16 batch=50 dof=1 epochs=10000" …

Each argument is one piece of work: words with values. Prints for each: id, seconds, value. The value is the last loss,
or of a simulation the mean of q + p after `check` steps. --warm: a few epochs or steps go ahead untimed. With CLOCK=cpu
in the environment, seconds are those that the processor gave this process.
Needs torch (Debian: python3-torch, libopenblas0).
"""
import math
import os
import sys
import time

import torch

DT = 0.01
WARM_UP = 20


def network(row):
    units, inputs = int(row["hidden"]), 2 * int(row["dof"])
    return torch.nn.Sequential(
        torch.nn.Linear(inputs, units),
        torch.nn.Tanh(),
        torch.nn.Linear(units, units),
        torch.nn.Tanh(),
        torch.nn.Linear(units, 1),
    )


def states(count, dof):
    """Positions and momenta, uniform in ±1.5."""
    return (torch.rand(count, dof) - 0.5) * 3, (torch.rand(count, dof) - 0.5) * 3


def leaf(x):
    return x.detach().requires_grad_()


def slopes(net, q, p, wanted, keep=True):
    """The gradients of H by what is wanted of q and p; keep: themselves differentiable."""
    energy = net(torch.cat([q, p], -1))
    return torch.autograd.grad(energy, wanted, torch.ones_like(energy), create_graph=keep)


def gradient_loss(net, row):
    """The loss of an epoch: fresh states of harmonic oscillators side by side, H = Σ (p² + q²)/2."""

    def loss():
        q, p = (leaf(x) for x in states(int(row["batch"]), int(row["dof"])))
        by_q, by_p = slopes(net, q, p, (q, p))
        return ((by_q - q) ** 2 + (by_p - p) ** 2).mean()

    return loss


def segments():
    """Eighty pieces of 50 steps: 20 starts, simulated over 200 steps, every 50th state kept."""
    q, p = states(20, 1)
    kept = [(q, p)]
    for step in range(200):
        p = p - DT * q
        q = q + DT * p
        if step % 50 == 49:
            kept.append((q, p))
    qs, ps = zip(*kept)
    return torch.cat(qs[:-1]), torch.cat(ps[:-1]), torch.cat(qs[1:]), torch.cat(ps[1:])


def trajectory_loss(net, row):
    """The loss of an epoch: where 50 steps lead. The reference cuts the gradient at each of them."""
    q_start, p_start, q_end, p_end = segments()
    seen = leaf if row["gradient"] == "truncated" else lambda x: x

    def loss():
        q, p = leaf(q_start), leaf(p_start)
        for _ in range(50):
            at_q, at_p = seen(q), seen(p)
            p = p - DT * slopes(net, at_q, at_p, at_q)[0]
            at_q, at_p = seen(q), seen(p)
            q = q + DT * slopes(net, at_q, at_p, at_p)[0]
        return ((q - q_end) ** 2 + (p - p_end) ** 2).mean()

    return loss


def train(row, epochs):
    """Trains a new network; returns its last loss."""
    torch.manual_seed(0)
    net = network(row)
    optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
    loss_of = {"gradient": gradient_loss, "trajectory": trajectory_loss}[row["task"]](net, row)
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = loss_of()
        loss.backward()
        optimizer.step()
    return loss.item()


class HarmonicOscillator:
    def __init__(self, mass=1.0, spring_constant=1.0, equilibrium_position=0.0):
        self.mass, self.spring_constant, self.equilibrium_position = mass, spring_constant, equilibrium_position

    def by_q(self, q, p):
        return self.spring_constant * (q - self.equilibrium_position)

    def by_p(self, q, p):
        return p / self.mass


class Network:
    """A trained network, whose parameters a file names in the order of nn.Sequential."""

    def __init__(self, row):
        self.net = network(row)
        with open(row["model"]) as file:
            numbers = [float(line) for line in file]
        torch.nn.utils.vector_to_parameters(torch.tensor(numbers), self.net.parameters())

    def by_q(self, q, p):
        q = leaf(q)
        return slopes(self.net, q, p, q, keep=False)[0]

    def by_p(self, q, p):
        p = leaf(p)
        return slopes(self.net, q, p, p, keep=False)[0]


def simulate(row, steps):
    """Symplectic Euler from q between 0 and 1, p = 0; returns the mean of q + p."""
    system = HarmonicOscillator() if row["task"] == "oscillator" else Network(row)
    count = int(row["realisations"])
    q = 1 - torch.arange(count, dtype=torch.get_default_dtype()).reshape(-1, 1) / count
    p = torch.zeros(count, 1)
    for _ in range(steps):
        p = p - DT * system.by_q(q, p)
        q = q + DT * system.by_p(q, p)
    return (q + p).mean().item()


def measure(row, warm):
    """Returns seconds and the value."""
    torch.set_default_dtype({"float": torch.float32, "double": torch.float64}[row["precision"]])
    training = "epochs" in row
    work, count = (train, int(row["epochs"])) if training else (simulate, int(row["steps"]))
    if warm:
        work(row, min(WARM_UP, count))
    value = math.nan if training else simulate(row, int(row["check"]))
    clock = time.process_time if os.environ.get("CLOCK") == "cpu" else time.perf_counter
    begin = clock()
    end = work(row, count)
    return clock() - begin, end if training else value


torch.set_num_threads(1)
for argument in sys.argv[1:]:
    if argument != "--warm":
        words = dict(word.split("=") for word in argument.split())
        print(words["id"], "%.6g %.9e" % measure(words, "--warm" in sys.argv))
