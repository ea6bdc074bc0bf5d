#!/usr/bin/env bash
# What a sweep on Spark costs beside its trainings: a Markdown table. A standalone cluster of two workers with one core each is
# started on this machine from the jars of the build, on free ports, and ended. Two to five minutes.
#
#   spark.sh
#
# Exit code: 0, 1 if something fails.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/../.."

mvn -q -ntp -pl core,dsl test -Dtest=SparkScaleTest -DexcludedGroups=none -Dsurefire.failIfNoSpecifiedTests=false >&2

# Overhead: the time by the wall that a plan takes beyond its training, with two trainings at a time.
awk -F, '
  NR == 1 {
    print "| plans | time, s | trainings, s | overhead a plan, ms | bytes out, a plan | bytes back, a plan | driver heap, MiB |"
    print "|---|---|---|---|---|---|---|"
    next
  }
  {
    overhead = ($2 - $3 / 2) / $1
    printf "| %d | %.2f | %.2f | %.1f | %d | %d | %.0f |\n", $1, $2, $3, 1000 * overhead, $4 / $1, $5 / $1, $6
    last = $1; each[$1] += overhead; times[$1]++; out = $4 / $1; back = $5 / $1
  }
  END {
    printf "\nExtrapolated, not measured: 1,000,000 plans at the %.2f ms of %d cost %.0f min of scheduling by the wall; ",
      1000 * each[last] / times[last], last, 1e6 * each[last] / times[last] / 60
    printf "%.2f GB go out, %.2f GB come back.\n", out * 1e6 / 1e9, back * 1e6 / 1e9
  }' dsl/target/spark-scale.csv
