# Class caches by real work, for bin/up and the benchmarks: sourced after processes.sh, never run. A service that has been
# trained starts in a third of the time, and takes reports after five seconds as fast as it otherwise does after half a
# minute under load: what it loads and links, and how often which branch is taken (JEP 483, 515), is in the cache.
# shellcheck shell=bash

# Makes the caches that are not there, once for each build; SEIZURES_CLASS_CACHE=no does without.
train() { # names
  local name missing=""
  for name in "$@"; do
    [[ -f $(class_cache "$name") ]] || missing+=" $name"
  done
  [[ -n $missing && ${SEIZURES_CLASS_CACHE:=yes} != no ]] || return 0
  echo "Training$missing for quick starts, once for each build: a minute and a half"
  (work_in_training "$@") >"$top/target/training.log" 2>&1 || echo "Not all were trained, see $top/target/training.log" >&2
}

# Starts them with an empty folder, gives them work, and ends them: each writes its cache as it ends.
work_in_training() { # names
  local_dir=$(mktemp -d "${TMPDIR:-/tmp}/seizures-training.XXXXXX")
  training=yes patience=180
  trap 'end_training "$@"' EXIT
  export SEIZURES_LOCAL_DIR=$local_dir SEIZURES_RATES_REQUESTS_PER_SECOND=1000000
  start_broker
  await broker broker_ready
  for name in "$@"; do
    start_in_training "$name"
  done
  for name in "$@"; do
    await "$name" ready "$name"
  done
  for name in us-cbp us-dea-lab importer analyst alert-owner; do
    export "SEIZURES_TOKEN_$(tr 'a-z-' 'A-Z_' <<<"$name")=$(token_of "$name")"
  done
  if running seizure-service; then
    SEIZURES_TOKEN=$SEIZURES_TOKEN_IMPORTER "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m -cp "$libraries" seizures.local.load.Load --history
  fi
  if running alert-service; then
    SEIZURES_TOKEN=$SEIZURES_TOKEN_ALERT_OWNER "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx128m -cp "$libraries" seizures.local.StarterRules
  fi
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx128m -cp "$libraries" seizures.local.training.Training \
    "${SEIZURES_TRAINING_SECONDS:-20}" $(for name in "$@"; do echo "$name=http://127.0.0.1:$(port_of "$name")"; done)
}

start_in_training() { # name
  case $1 in
    authorization-server) start_issuer && await "$1" ready "$1" ;; # its keys, and the console's secret, are asked for by the others
    console) start_console ;;
    *) start_service "$1" ;;
  esac
}

end_training() { # names
  local name stopping=()
  for name in "$@"; do
    stop "$name" &
    stopping+=($!)
  done
  wait "${stopping[@]}"
  stop broker
  rm -rf "$local_dir"
}
