#!/usr/bin/python3
"""The reference's two trainings in PyTorch, eager, on one thread, as one writes them there.

    pytorch.py gradient|trajectory [epochs] [seed]

Prints the seconds of the training and its last loss. Needs torch (Debian: python3-torch, libopenblas0).
"""
import sys
import time

import torch

kind = sys.argv[1]
epochs = int(sys.argv[2]) if len(sys.argv) > 2 else {"gradient": 10_000, "trajectory": 2_000}[kind]
torch.manual_seed(int(sys.argv[3]) if len(sys.argv) > 3 else 0)
torch.set_num_threads(1)

net = torch.nn.Sequential(
    torch.nn.Linear(2, 16), torch.nn.Tanh(), torch.nn.Linear(16, 16), torch.nn.Tanh(), torch.nn.Linear(16, 1)
)
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)


def states(count):
    """Positions and momenta, uniform in ±1.5."""
    return (torch.rand(count, 1) - 0.5) * 3, (torch.rand(count, 1) - 0.5) * 3


def gradient(q, p, *wanted):
    """∂H/∂q, ∂H/∂p or both, themselves differentiable with respect to the parameters."""
    leaves = {"q": q.detach().requires_grad_(), "p": p.detach().requires_grad_()}
    energy = net(torch.cat([leaves["q"], leaves["p"]], -1))
    return torch.autograd.grad(energy, [leaves[name] for name in wanted], torch.ones_like(energy), create_graph=True)


def step_of(loss):
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()


def gradient_matching():
    q, p = states(50)
    by_q, by_p = gradient(q, p, "q", "p")
    return step_of(((by_p - p) ** 2 + (by_q - q) ** 2).mean())


def segments():
    """Eighty pieces of 50 steps: 20 starts, simulated over 200 steps of 0.01, every 50th state kept."""
    q, p = states(20)
    kept = [(q, p)]
    for step in range(200):
        p = p - 0.01 * q
        q = q + 0.01 * p
        if step % 50 == 49:
            kept.append((q, p))
    qs, ps = zip(*kept)
    return torch.cat(qs[:-1]), torch.cat(ps[:-1]), torch.cat(qs[1:]), torch.cat(ps[1:])


def trajectory_matching(q, p, q_end, p_end):
    for _ in range(50):
        p = p - 0.01 * gradient(q, p, "q")[0]
        q = q + 0.01 * gradient(q, p, "p")[0]
    return step_of(((q - q_end) ** 2 + (p - p_end) ** 2).mean())


if kind == "gradient":
    epoch, data = gradient_matching, ()
else:
    epoch, data = trajectory_matching, segments()
begin = time.perf_counter()
for _ in range(epochs):
    last = epoch(*data)
print(f"{time.perf_counter() - begin:.3f} {last:.3e}")
