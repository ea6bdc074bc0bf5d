#!/usr/bin/python3
"""Says which BLAS multiplies PyTorch's matrices, and how fast.

Prints PyTorch's version, seconds and the BLAS's name; of OpenBLAS also its version and the type of core it chose.

The seconds are those of a product of 1024 × 256 by 256 × 256 numbers of 32 bits, the fastest of 200, on one thread.
"""
import ctypes
import re
import time

import torch


def openblas():
    """OpenBLAS says what it is, wherever it was loaded from; None if it was not, or the system does not tell."""
    try:
        with open("/proc/self/maps") as maps:
            paths = sorted({line.split()[-1] for line in maps if "blas" in line})
    except OSError:
        return None
    for path in paths:
        try:
            config = ctypes.CDLL(path).openblas_get_config
            config.restype = ctypes.c_char_p
            core = ctypes.CDLL(path).openblas_get_corename
            core.restype = ctypes.c_char_p
            return " ".join(config().decode().split()[:2] + [core().decode()])
        except (OSError, AttributeError):
            continue
    return None


def built_with():
    """What PyTorch was built for: mkl, accelerate; generic is whatever libblas the system has."""
    found = re.search(r"BLAS_INFO=(\w+)", torch.__config__.show())
    return found.group(1) if found else "unknown"


def seconds():
    a, b = torch.rand(1024, 256), torch.rand(256, 256)
    best = float("inf")
    for _ in range(200):
        begin = time.perf_counter()
        a @ b
        best = min(best, time.perf_counter() - begin)
    return best


torch.set_num_threads(1)
print(torch.__version__, "%.6f" % seconds(), openblas() or built_with())
