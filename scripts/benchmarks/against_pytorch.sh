#!/usr/bin/env bash
# The reference's two trainings in PyTorch and in Symplex, in turn on one core, and their ratios.
# Needs python3 with torch; PYTHON names another python3. Takes about a minute and a half.
set -euo pipefail
cd "$(dirname "$0")/../.."
python=${PYTHON:-/usr/bin/python3}
"$python" -c 'import torch' 2>/dev/null || {
  echo "against_pytorch.sh: $python has no torch; install it (Debian: apt-get install python3-torch libopenblas0), or set PYTHON" >&2
  exit 2
}
pin=()
if command -v taskset >/dev/null; then pin=(taskset -c 0); fi
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1

gradient=$("${pin[@]}" "$python" scripts/benchmarks/pytorch.py gradient)
symplex=$("${pin[@]}" ./symplex run scripts/benchmarks/speed.jsh)
trajectory=$("${pin[@]}" "$python" scripts/benchmarks/pytorch.py trajectory)

row() { # kind, PyTorch's "seconds loss"
  echo "$symplex" | awk -v kind="$1" -v torch="${2%% *}" '$1 == kind {
    printf "| %-10s | %7.2f s | %7.2f s, %5.1f times | %7.2f s, %5.1f times |\n", kind, torch, $2, torch / $2, $3, torch / $3 }'
}
"$python" -c 'import torch; print("PyTorch", torch.__version__, "eager, one thread")'
echo "| matching   |   PyTorch | Symplex, a fresh JVM     | Symplex, warm            |"
echo "|---|---|---|---|"
row gradient "$gradient"
row trajectory "$trajectory"
