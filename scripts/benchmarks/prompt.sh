#!/usr/bin/env bash
# How long the shell takes from the command to its prompt, and to the value of the first cell, in ms: ten starts after
# one that makes the class data. Needs util-linux's `script` for a pseudo-terminal.
set -euo pipefail

home=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
state=$(mktemp -d)
trap 'rm -rf "$state"' EXIT
export XDG_STATE_HOME=$state XDG_CONFIG_HOME=$state TERM=xterm

# Reads what the terminal shows until a text has come.
await() {
  local seen='' character
  while [[ $seen != *"$1"* ]]; do
    IFS= read -r -N 1 -u "${terminal[0]}" character
    seen+=$character
  done
}

once() {
  local start prompt value
  start=$(date +%s%N)
  coproc terminal { exec script -qec "stty rows 24 columns 80; exec '$home/symplex' repl" /dev/null; }
  await '[1]> '
  prompt=$(date +%s%N)
  printf '40 + 2\r' >&"${terminal[1]}"
  await '[2]> '
  value=$(date +%s%N)
  printf '\004' >&"${terminal[1]}"
  wait "$terminal_PID" || true
  printf '%d %d\n' $(((prompt - start) / 1000000)) $(((value - start) / 1000000))
}

once >/dev/null
for ((i = 0; i < 10; i++)); do once; done | sort -n | awk '
  { prompt[NR] = $1; value[NR] = $2 }
  END {
    printf "prompt      %d [%d, %d] ms\n", prompt[int((NR + 1) / 2)], prompt[1], prompt[NR]
    n = asort_values(value, NR)
    printf "first value %d [%d, %d] ms\n", value[int((NR + 1) / 2)], value[1], value[NR]
  }
  function asort_values(a, n,   i, j, t) {
    for (i = 2; i <= n; i++) for (j = i; j > 1 && a[j - 1] > a[j]; j--) { t = a[j]; a[j] = a[j - 1]; a[j - 1] = t }
    return n
  }'
