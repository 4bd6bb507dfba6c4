# What the benchmarks with a system of their own begin with: other ports, a folder that goes when they end. Sourced by
# scripts of this folder, never run.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# Port numbers from this one on: the broker's, its controller's, and each service's.
ports_from() { # number
  export SEIZURES_KAFKA_PORT=${SEIZURES_KAFKA_PORT:-$(($1 + 12))} SEIZURES_KAFKA_CONTROLLER_PORT=${SEIZURES_KAFKA_CONTROLLER_PORT:-$(($1 + 13))}
  export SEIZURES_SEIZURE_PORT=${SEIZURES_SEIZURE_PORT:-$(($1 + 1))} SEIZURES_STATS_PORT=${SEIZURES_STATS_PORT:-$(($1 + 2))}
  export SEIZURES_ALERT_PORT=${SEIZURES_ALERT_PORT:-$(($1 + 3))}
}
ports_from "${1:?a number for the ports}"

SEIZURES_LOCAL_DIR=$(mktemp -d "${TMPDIR:-/tmp}/seizures-bench.XXXXXX")
export SEIZURES_LOCAL_DIR
JAVA_HOME=$(bin/jdk25)
export JAVA_HOME
source deploy/local/processes.sh
source deploy/local/train.sh

finish() {
  local name
  for name in bare alert-service stats-service seizure-service authorization-server broker; do
    stop "$name" || true
  done
  rm -rf "$SEIZURES_LOCAL_DIR"
}
trap finish EXIT

# SEIZURES_BENCH_BUILD=no takes what is built already.
build() { # modules, with commas between
  [[ ${SEIZURES_BENCH_BUILD:-yes} == yes ]] || return 0
  ./mvnw -q -pl "$1,deploy/local,system-tests/bench" -am -DskipTests package >&2
}

begin_broker() {
  start_broker
  await broker broker_ready
}

# The benchmark itself, in a process of its own.
measure() { # class, arguments
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m -cp "system-tests/bench/target/classes:system-tests/bench/target/lib/*" "$@"
}

# SEIZURES_BENCH_JFR=FILE records a service (Java Flight Recorder) from here until record_end.
record() { # service
  [[ -n ${SEIZURES_BENCH_JFR:-} ]] || return 0
  "$JAVA_HOME/bin/jcmd" "$(pid_of "$1")" JFR.configure stackdepth=256 >/dev/null # a request goes through 100 frames of filters
  "$JAVA_HOME/bin/jcmd" "$(pid_of "$1")" JFR.start settings=profile jdk.CPUTimeSample#enabled=true jdk.CPUTimeSample#throttle=5ms filename="$SEIZURES_BENCH_JFR" >/dev/null
}

record_end() { # service
  [[ -z ${SEIZURES_BENCH_JFR:-} ]] || "$JAVA_HOME/bin/jcmd" "$(pid_of "$1")" JFR.dump filename="$SEIZURES_BENCH_JFR" >/dev/null
}
