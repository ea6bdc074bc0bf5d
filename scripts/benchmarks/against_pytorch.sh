#!/usr/bin/env bash
# The same work in PyTorch and in Symplex, in turn on one core: a Markdown table with ratios.
#
#   against_pytorch.sh [--quick] [gradient] [closer] [trajectory] [sizes] [scalar] [simulation]
#
# The names choose groups of rows; without any, all: about 10 minutes. --quick does little of everything and measures nothing:
# a check, in half a minute.
#
#   PYTHON   a python3 that has torch; default: /usr/bin/python3
#   CPU      the core to use; default: the first that this process may use
#   ROUNDS   how often each side takes its turn; default: 3
#   CLOCK    cpu: of warm rows, the time that the processor gave, for a machine that others use too; default: by the wall
#
# Exit code: 0, 1 if a result is wrong or something fails, 2 for a wrong command line or a missing tool.
set -euo pipefail
export LC_ALL=C OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 MKL_NUM_THREADS=1
cd "$(dirname "$0")/../.."
. scripts/benchmarks/machine.sh

wrong() { # exit code, message
  printf 'against_pytorch.sh: %s\n' "$2" >&2
  exit "$1"
}

# ---- What is measured: how, a bound of the value, what the table's time is of, PyTorch's share, Symplex's share, label, words.

labels=() hows=() bounds=() works=() torch_counts=() symplex_counts=() words=()
row() {
  if [ -z "$quick" ] || [ "$2" = same ]; then bounds+=("$2"); else bounds+=(1000); fi
  hows+=("$1") works+=("$(few "$3")") torch_counts+=("$(few "$4")") symplex_counts+=("$(few "$5")")
  labels+=("$6") words+=("$7")
}
few() { # the count, or with --quick a small one
  if [ -z "$quick" ] || [ "$1" -lt 10 ]; then echo "$1"; else echo $(($1 < 500 ? $1 / 10 : $1 / 100)); fi
}

gradient_rows() {
  local how precision
  for how in warm cold; do
    for precision in float double; do
      row $how 1e-4 10000 10000 10000 "gradient matching, 10,000 epochs, $precision, $how" \
        "task=gradient precision=$precision hidden=16 batch=50 dof=1"
    done
  done
}

# PyTorch by Adam to its loss, Symplex by Levenberg-Marquardt to one some thousand times smaller.
closer_rows() {
  row warm 1e-4 10000 10000 10000 "gradient matching, 10,000 epochs of Adam against adamThenLevenbergMarquardt(500, 90), double" \
    "task=gradient precision=double hidden=16 batch=50 dof=1 optimizer=levenbergMarquardt"
}

trajectory_rows() {
  local gradient precision
  for gradient in full truncated; do
    for precision in float double; do
      row warm 0.3 2000 100 2000 "trajectory matching, 2,000 epochs, $gradient gradient, $precision" \
        "task=trajectory gradient=$gradient precision=$precision hidden=16 dof=1"
    done
  done
}

sizes_rows() {
  local size hidden batch dof epochs bound precision
  for size in "64 50 1 500 0.01" "64 1024 10 200 0.8" "256 1024 10 50 0.8"; do
    read -r hidden batch dof epochs bound <<<"$size"
    for precision in float double; do
      row warm "$bound" 1 "$epochs" "$epochs" "an epoch, hidden $hidden, batch $batch, D = $((2 * dof)), $precision" \
        "task=gradient precision=$precision hidden=$hidden batch=$batch dof=$dof"
    done
  done
}

scalar_rows() {
  local precision
  for precision in float double; do
    row scalar 1e-4 10000 10000 10000 "gradient matching, 10,000 epochs, $precision, no Vector API" \
      "task=gradient precision=$precision hidden=16 batch=50 dof=1"
  done
  row scalar 0.3 2000 100 2000 "trajectory matching, 2,000 epochs, full gradient, double, no Vector API" \
    "task=trajectory gradient=full precision=double hidden=16 dof=1"
}

# Symplex simulates in double precision, and so does PyTorch here; a value has no bound, both must have the same.
simulation_rows() {
  local common="precision=double hidden=16 dof=1 model=$work/model.txt"
  row warm same 100000 20000 100000 "100,000 steps, oscillator" "$common task=oscillator realisations=1"
  row warm same 100000 20000 100000 "100,000 steps, oscillator, 1,000 realisations" "$common task=oscillator realisations=1000"
  row warm same 100000 4000 100000 "100,000 steps, trained network" "$common task=network realisations=1"
  row warm same 100000 2000 2000 "100,000 steps, trained network, 1,000 realisations" "$common task=network realisations=1000"
}

# ---- Measuring. Every program prints lines of row, seconds, value and, of Symplex, what computed.

specifications() { # torch or symplex, rows…; sets specs
  local side=$1 i count
  shift
  specs=()
  for i in "$@"; do
    count=${torch_counts[i]}
    if [ "$side" = symplex ]; then count=${symplex_counts[i]}; fi
    case ${words[i]} in
      *task=oscillator* | *task=network*) specs+=("id=$i ${words[i]} steps=$count check=$(few 1000)") ;;
      *) specs+=("id=$i ${words[i]} epochs=$count check=${torch_counts[i]}") ;;
    esac
  done
}

symplex_warm() {
  specifications symplex "$@"
  pinned ./symplex run ${fast:+"$fast"} scripts/benchmarks/speed.jsh "${specs[@]}"
}

# The launcher adds the Vector API's module; this is what it does without.
symplex_scalar() {
  specifications symplex "$@"
  pinned "$java" -XX:+UseSerialGC -cp 'scripts/target/lib/*' io.symplex.scripts.run.Main \
    run ${fast:+"$fast"} scripts/benchmarks/speed.jsh "${specs[@]}"
}

symplex_cold() { # one row
  local precision=FLOAT
  case ${words[$1]} in *double*) precision=DOUBLE ;; esac
  whole pinned ./symplex run ${fast:+"$fast"} scripts/benchmarks/cold.jsh "$precision"
  echo "$1 $(cat "$work/seconds") $(cat "$work/out")"
}

torch_warm() {
  specifications torch "$@"
  pinned "$python" scripts/benchmarks/pytorch.py --warm "${specs[@]}"
}

torch_scalar() { torch_warm "$@"; }

torch_cold() { # one row
  specifications torch "$1"
  whole pinned "$python" scripts/benchmarks/pytorch.py "${specs[@]}"
  echo "$1 $(cat "$work/seconds") $(awk '{ print $3 }' "$work/out")"
}

# Runs a command, and leaves what it says and the seconds of the whole process.
whole() {
  local TIMEFORMAT=%3R
  exec 3>&2
  { time "$@" >"$work/out" 2>&3; } 2>"$work/seconds"
  exec 3>&-
}

measure() { # how, rows…
  local how=$1 round
  shift
  for ((round = 1; round <= rounds; round++)); do
    "symplex_$how" "$@" >>"$work/symplex"
    "torch_$how" "$@" >>"$work/torch"
  done
}

# ---- The table.

median() { # file, row
  awk -v row="$2" '$1 == row { print $2 }' "$1" | sort -g | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

last() { # file, row: the value, and of Symplex what computed
  awk -v row="$2" '$1 == row { $1 = $2 = ""; line = substr($0, 3) } END { print line }' "$1"
}

# Whether both computed the same sort of result: finite, and below the bound or equal.
plausible() { # bound, value, value
  awk -v bound="$1" -v a="$2" -v b="$3" 'BEGIN {
    number = "^-?[0-9.]+([eE][-+]?[0-9]+)?$"
    if (a !~ number || b !~ number) exit 1
    if (bound == "same") exit !((a - b) ^ 2 < 1e-12)
    exit !(a + 0 < bound && b + 0 < bound)
  }'
}

print_row() {
  local i=$1 torch symplex value computed
  read -r value computed <<<"$(last "$work/symplex" "$i")"
  torch=$(last "$work/torch" "$i")
  awk -v label="${labels[i]}" -v work="${works[i]}" -v torch="$(median "$work/torch" "$i")" -v torch_count="${torch_counts[i]}" \
    -v symplex="$(median "$work/symplex" "$i")" -v symplex_count="${symplex_counts[i]}" -v values="$torch $value" \
    -v computed="$computed" '
    function digits(x) { return sprintf(x < 10 ? "%.2f" : x < 100 ? "%.1f" : "%.0f", x) }
    function time(s) { return s < 1e-3 ? digits(s * 1e6) " µs" : s < 1 ? digits(s * 1e3) " ms" : digits(s) " s" }
    function share(count) { return count < work ? " (from " count ")" : "" }
    BEGIN {
      torch *= work / torch_count
      symplex *= work / symplex_count
      split(values, value)
      printf "| %s | %s%s | %s%s | %s | %.1e, %.1e | %s |\n", label, time(torch), share(torch_count), time(symplex),
        share(symplex_count), digits(torch / symplex), value[1], value[2], computed
    }'
  case ${hows[i]}:$computed in
    scalar:*scalar*) ;;
    scalar:*) complain "$i" "the scalar kernel must have computed, got $computed" ;;
  esac
  plausible "${bounds[i]}" "$torch" "$value" ||
    complain "$i" "both values must be finite and $(rule "${bounds[i]}"), got $torch of PyTorch and $value of Symplex"
}

rule() { if [ "$1" = same ]; then echo "the same to 1e-6"; else echo "below $1"; fi; }

complain() { # row, message
  printf 'against_pytorch.sh: %s: %s\n' "${labels[$1]}" "$2" >&2
  failed=1
}

rows_of() { # how: all rows measured that way
  local i
  for i in "${!hows[@]}"; do
    if [ "${hows[i]}" = "$1" ]; then echo "$i"; fi
  done
}

# ---- Main.

quick='' fast='' failed=0 groups=() rounds=${ROUNDS:-3}
for word in "$@"; do
  case $word in
    --quick) quick=1 fast=--fast rounds=1 ;;
    -h | --help) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p;}' "$0" && exit ;;
    gradient | closer | trajectory | sizes | scalar | simulation) groups+=("$word") ;;
    *) wrong 2 "rows must be gradient, closer, trajectory, sizes, scalar or simulation, got $word" ;;
  esac
done
[ "${#groups[@]}" -gt 0 ] || groups=(gradient closer trajectory sizes scalar simulation)
case ${CLOCK:-} in '' | cpu) ;; *) wrong 2 "CLOCK must be cpu or not set, got $CLOCK" ;; esac
case $rounds in '' | *[!0-9]* | 0) wrong 2 "ROUNDS must be a whole number >= 1, got $rounds" ;; esac

find_tools
./symplex --version >/dev/null # builds what is missing
mkdir -p scripts/target
work=$(mktemp -d scripts/target/against_pytorch.XXXXXX)
trap 'rm -rf "$work"' EXIT
choose_blas
for group in "${groups[@]}"; do "${group}_rows"; done

say_machine
if [ -n "$quick" ]; then printf '\nLittle of everything, to see that it runs: these times mean nothing.\n'; fi
printf '\n| work | PyTorch | Symplex | times faster | loss, or q + p | Symplex computed with |\n|---|---|---|---|---|---|\n'
if [ -n "$quick" ]; then # one process for all warm rows
  for how in warm scalar; do
    # shellcheck disable=SC2207 # numbers
    chosen=($(rows_of $how))
    if [ "${#chosen[@]}" -gt 0 ]; then measure $how "${chosen[@]}"; fi
  done
fi
for i in "${!labels[@]}"; do
  if [ -z "$quick" ] || [ "${hows[i]}" = cold ]; then measure "${hows[i]}" "$i"; fi
  print_row "$i"
done
exit "$failed"
