# For against_pytorch.sh: finds the tools, chooses core and BLAS, and says what machine this is.

# Sets python, java and the core; ends with exit code 2 where something is missing.
find_tools() {
  python=${PYTHON:-/usr/bin/python3}
  "$python" -c 'import sys, importlib.util as util; sys.exit(util.find_spec("torch") is None)' 2>/dev/null ||
    wrong 2 "$python has no torch; install it (Debian: apt-get install python3-torch libopenblas0; else: pip install torch), or set PYTHON"
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  command -v "$java" >/dev/null || wrong 2 "there is no $java; install a JDK 17 or newer and set JAVA_HOME to it"
  core=''
  if command -v taskset >/dev/null; then
    core=${CPU:-$(taskset -cp $$ | sed 's/.*: *//; s/[^0-9].*//')}
    taskset -c "$core" true 2>/dev/null || wrong 2 "CPU must be a core that this process may use, got $core"
  fi
}

pinned() {
  if [ -n "$core" ]; then taskset -c "$core" "$@"; else "$@"; fi
}

# OpenBLAS takes a processor it does not know for an older one, and the environment may have told it a wrong one. Leaves the
# OPENBLAS_CORETYPE set that is measured to be the fastest, or none; sets torch_version and blas, which says what is used.
choose_blas() {
  local said own seconds name version type told=${OPENBLAS_CORETYPE:-} best best_type='' times
  unset OPENBLAS_CORETYPE
  said=$(pinned "$python" scripts/benchmarks/blas.py)
  read -r torch_version seconds name version own <<<"$said"
  blas="$name${version:+ $version}"
  if [ "$name" = generic ]; then blas='unknown (without OpenBLAS large networks are ten times slower; Debian: libopenblas0)'; fi
  [ -n "$own" ] || return 0
  best=$seconds times="$own, its own choice, $(thousandths "$seconds") ms"
  for type in $(printf '%s\n' "$told" "$(newest_type)" | sort -u); do
    if [ "$type" != "$own" ]; then
      seconds=$(OPENBLAS_CORETYPE=$type pinned "$python" scripts/benchmarks/blas.py | cut -d ' ' -f 2)
      times+=", $type $(thousandths "$seconds") ms"
      if awk -v a="$seconds" -v b="$best" 'BEGIN { exit !(a < 0.95 * b) }'; then best=$seconds best_type=$type; fi
    fi
  done
  blas+=", core type ${best_type:-$own} (1024 × 256 by 256 × 256: $times)"
  if [ -n "$best_type" ]; then export OPENBLAS_CORETYPE=$best_type; fi
}

thousandths() { awk -v x="$1" 'BEGIN { printf "%.2f", 1e3 * x }'; }

# The newest type of core that this processor has the instructions of, among those OpenBLAS had by 2020.
newest_type() {
  if grep -qs avx512f /proc/cpuinfo; then
    echo SkylakeX
  elif grep -qs avx2 /proc/cpuinfo; then
    echo Haswell
  fi
}

say_machine() {
  local cpu
  cpu=$(lscpu 2>/dev/null | sed -n 's/^Model name: *//p')
  if grep -qs avx512f /proc/cpuinfo; then cpu+=' with AVX-512'; fi
  printf -- '- CPU: %s; %s\n' "${cpu:-$(sysctl -n machdep.cpu.brand_string 2>/dev/null || uname -m)}" \
    "$([ -n "$core" ] && echo "all on core $core" || echo "not pinned to a core, as there is no taskset")"
  printf -- '- load average at the start: %s\n' "$(uptime | sed 's/.*averages\{0,1\}: *//')"
  printf -- '- %s; %s\n' "$(./symplex --version)" "$("$java" -version 2>&1 | sed -n 3p)"
  printf -- '- PyTorch %s, eager; BLAS: %s\n' "$torch_version" "$blas"
  printf -- '- one thread each; %s are medians over %s\n' \
    "$([ "${CLOCK:-}" = cpu ] && echo 'times of the processor' || echo times)" "$([ "$rounds" = 1 ] && echo 'one turn' || echo "$rounds turns")"
}
