# The processes of a local run, for bin/up, bin/down, bin/load and bin/token: sourced, never run. Bash 3.2 or later.
# shellcheck shell=bash

die() {
  echo "$*" >&2
  exit 1
}

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
local_dir=${SEIZURES_LOCAL_DIR:-$top/.local} # data, state, logs and process ids
libraries=$top/deploy/local/target/local-run.jar:$top/deploy/local/target/lib/*

export SEIZURES_KAFKA_PORT=${SEIZURES_KAFKA_PORT:-9092}
[[ $SEIZURES_KAFKA_PORT =~ ^[0-9]{1,5}$ ]] || die "SEIZURES_KAFKA_PORT must be a port: $SEIZURES_KAFKA_PORT"
export SEIZURES_KAFKA_CONTROLLER_PORT=${SEIZURES_KAFKA_CONTROLLER_PORT:-$((10#$SEIZURES_KAFKA_PORT + 1))}
export SEIZURES_SEIZURE_PORT=${SEIZURES_SEIZURE_PORT:-8081}
export SEIZURES_STATS_PORT=${SEIZURES_STATS_PORT:-8082}
export SEIZURES_ALERT_PORT=${SEIZURES_ALERT_PORT:-8083}
export SEIZURES_PROMETHEUS_PORT=${SEIZURES_PROMETHEUS_PORT:-9090}
export SEIZURES_ALERTMANAGER_PORT=${SEIZURES_ALERTMANAGER_PORT:-9094}

for variable in SEIZURES_KAFKA_CONTROLLER_PORT SEIZURES_SEIZURE_PORT SEIZURES_STATS_PORT SEIZURES_ALERT_PORT \
  SEIZURES_PROMETHEUS_PORT SEIZURES_ALERTMANAGER_PORT; do
  [[ ${!variable} =~ ^[0-9]{1,5}$ ]] || die "$variable must be a port: ${!variable}"
done

# Those for health and metrics are 5 above the services' own, that for tokens is next to the alert-service's, and the
# console's before the seizure-service's.
export SEIZURES_CONSOLE_PORT=${SEIZURES_CONSOLE_PORT:-$((10#$SEIZURES_SEIZURE_PORT - 1))}
export SEIZURES_SEIZURE_MANAGEMENT_PORT=${SEIZURES_SEIZURE_MANAGEMENT_PORT:-$((10#$SEIZURES_SEIZURE_PORT + 5))}
export SEIZURES_STATS_MANAGEMENT_PORT=${SEIZURES_STATS_MANAGEMENT_PORT:-$((10#$SEIZURES_STATS_PORT + 5))}
export SEIZURES_ALERT_MANAGEMENT_PORT=${SEIZURES_ALERT_MANAGEMENT_PORT:-$((10#$SEIZURES_ALERT_PORT + 5))}
export SEIZURES_CONSOLE_MANAGEMENT_PORT=${SEIZURES_CONSOLE_MANAGEMENT_PORT:-$((10#$SEIZURES_CONSOLE_PORT + 5))}
export SEIZURES_AUTHORIZATION_PORT=${SEIZURES_AUTHORIZATION_PORT:-$((10#$SEIZURES_ALERT_PORT + 1))}

for variable in SEIZURES_CONSOLE_PORT SEIZURES_{SEIZURE,STATS,ALERT,CONSOLE}_MANAGEMENT_PORT SEIZURES_AUTHORIZATION_PORT; do
  [[ ${!variable} =~ ^[0-9]{1,5}$ ]] || die "$variable must be a port: ${!variable}"
done

export SEIZURES_ACCESS_MODE=${SEIZURES_ACCESS_MODE:-tokens}
[[ $SEIZURES_ACCESS_MODE == tokens || $SEIZURES_ACCESS_MODE == open ]] || die "SEIZURES_ACCESS_MODE is neither tokens nor open"

services="seizure-service stats-service alert-service"
pages=console
watchers="prometheus alertmanager"

# Where access is open, nobody gives tokens.
issuer=authorization-server
[[ $SEIZURES_ACCESS_MODE == tokens ]] || issuer=""

# What a service runs with, and its class cache is made with. Compact headers, the serial collector, a small heap to begin
# with and giving back at once what reading a state took (not in steps) keep it small; a service whose data needs more gets
# it by SEIZURES_HEAP (for each of them). One that runs out of it ends, as it does in its image, instead of staying half alive.
[[ ${SEIZURES_HEAP:=192m} =~ ^[0-9]+[mg]$ ]] || die "SEIZURES_HEAP is no size such as 192m: $SEIZURES_HEAP"
service_options=(-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms48m "-Xmx$SEIZURES_HEAP"
  -XX:+ExitOnOutOfMemoryError -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:-ShrinkHeapInSteps -Xss512k
  -XX:ReservedCodeCacheSize=96m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
# The second compiler makes a report cost a third of the processor time, but takes the processors for a minute under load
# before it does. The seizure-service, which takes the load, always has it; on few processors the others do without, unless
# millions of reports are read (SEIZURES_COMPILERS=both). SEIZURES_COMPILERS=first leaves it out everywhere.
[[ ${SEIZURES_COMPILERS:=auto} =~ ^(auto|both|first)$ ]] || die "SEIZURES_COMPILERS is not auto, both or first: $SEIZURES_COMPILERS"
compiler_of() { # name
  local level=4
  case $SEIZURES_COMPILERS in
    first) level=1 ;;
    auto) [[ $1 == seizure-service || $(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2) -gt 4 ]] || level=1 ;;
  esac
  echo "-XX:TieredStopAtLevel=$level"
}
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2} # of the C library, which RocksDB's memory comes from

# The variable that holds a process's port.
port_variable() {
  case $1 in
    broker) echo SEIZURES_KAFKA_PORT ;;
    seizure-service) echo SEIZURES_SEIZURE_PORT ;;
    stats-service) echo SEIZURES_STATS_PORT ;;
    alert-service) echo SEIZURES_ALERT_PORT ;;
    console) echo SEIZURES_CONSOLE_PORT ;;
    authorization-server) echo SEIZURES_AUTHORIZATION_PORT ;;
    prometheus) echo SEIZURES_PROMETHEUS_PORT ;;
    alertmanager) echo SEIZURES_ALERTMANAGER_PORT ;;
  esac
}

# The same for the port of its health and metrics.
management_variable() {
  local variable
  variable=$(port_variable "$1")
  echo "${variable%_PORT}_MANAGEMENT_PORT"
}

port_of() {
  local variable
  variable=$(port_variable "$1")
  echo "${!variable}"
}

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Who listens on a port, as " by …"; nothing where the system does not tell. Another run is named by the folder that its log is in.
owner_of() { # port
  local pid arguments log
  pid=$(listener_of "$1")
  [[ -n $pid ]] || return 0
  arguments=$(arguments_of "$pid")
  log=$(readlink "/proc/$pid/fd/1" 2>/dev/null || true)
  if [[ $arguments =~ -Dseizures\.process=([a-z-]+) ]]; then
    echo " by the ${BASH_REMATCH[1]} of another run${log:+, in ${log%/log/*}} (process $pid)"
  else
    echo " by process $pid (${arguments%% *})"
  fi
}

listener_of() { # port
  if command -v ss >/dev/null; then
    ss -Hltnp "sport = :$1" | grep -o 'pid=[0-9]*' | head -1 | tr -dc "0-9"
  elif command -v lsof >/dev/null; then
    lsof -nP -t -iTCP:"$1" -sTCP:LISTEN | head -1
  fi 2>/dev/null || true
}

log_of() { echo "$local_dir/log/$1.log"; }

pid_file() { echo "$local_dir/run/$1.pid"; }

# The id of the process if it runs; one that another program has by now is not it.
pid_of() {
  local pid
  pid=$(cat "$(pid_file "$1")" 2>/dev/null) || return 1
  [[ $pid =~ ^[0-9]+$ && $(arguments_of "$pid") == *" $(mark_of "$1") "* ]] && echo "$pid"
}

# The argument that says which process it is.
mark_of() {
  case $1 in
    prometheus) echo "--storage.tsdb.path=$local_dir/watch/prometheus" ;;
    alertmanager) echo "--storage.path=$local_dir/watch/alertmanager" ;;
    *) echo "-Dseizures.process=$1" ;;
  esac
}

arguments_of() {
  if [[ -d /proc/self ]]; then
    tr '\0' ' ' <"/proc/$1/cmdline" || true
  else
    ps -p "$1" -o args= || true
  fi 2>/dev/null
}

running() { pid_of "$1" >/dev/null; }

# The logs of a process's earlier lives stay beside its log, the newest as NAME.log.1: three, each its last 10 MB.
keep_log() { # name
  local log n
  log=$(log_of "$1")
  [[ -s $log ]] || return 0
  for n in 2 1; do
    [[ ! -f $log.$n ]] || mv -f "$log.$n" "$log.$((n + 1))"
  done
  tail -c 10485760 "$log" >"$log.1"
  : >"$log"
}

# Of a process that runs for long, what is beyond 50 MB: its log is appended to, so it can be emptied while it is written.
bound_logs() {
  local log
  while IFS= read -r log; do
    keep_log "$(basename "$log" .log)"
  done < <(find "$local_dir/log" -name '*.log' -size +50M 2>/dev/null)
}

# In a session of its own, so that it outlives this script and the terminal.
launch() { # name, then the command
  local name=$1 detach=()
  shift
  mkdir -p "$local_dir/log" "$local_dir/run"
  keep_log "$name"
  command -v setsid >/dev/null && detach=(setsid)
  nohup ${detach[@]+"${detach[@]}"} "$@" >>"$(log_of "$name")" 2>&1 </dev/null &
  local pid=$!
  echo "$pid" >"$(pid_file "$name")"
  # At first it is a copy of this shell, which on a busy machine would be taken for a process that has ended.
  until running "$name" || ! kill -0 "$pid" 2>/dev/null; do
    sleep 0.05
  done
}

start() { # name, then Java's own arguments
  local name=$1
  shift
  launch "$name" "$JAVA_HOME/bin/java" "$(mark_of "$name")" "$@"
}

# As it is called here: Debian gives Alertmanager a name of its own.
program_of() {
  case $1 in
    alertmanager) type -P alertmanager || type -P prometheus-alertmanager ;;
    *) type -P "$1" ;;
  esac
}

# Prometheus and Alertmanager, as far as they are installed: on the loopback address, keeping two days and 512 MB.
start_watchers() {
  local config=$local_dir/watch/config program
  mkdir -p "$config/targets"
  cp "$top"/deploy/prometheus/{prometheus,rules}.yml "$config"
  "$top/deploy/prometheus/targets" >"$config/targets/services.json"
  echo "[{ \"targets\": [\"127.0.0.1:$SEIZURES_ALERTMANAGER_PORT\"] }]" >"$config/targets/alertmanager.json"
  if program=$(program_of prometheus) && ! running prometheus; then
    SEIZURES_DOCS_URL=${SEIZURES_DOCS_URL:-file://$top/docs} \
      launch prometheus "$program" "--config.file=$config/prometheus.yml" "$(mark_of prometheus)" \
      --enable-feature=exemplar-storage,expand-external-labels \
      "--web.listen-address=127.0.0.1:$SEIZURES_PROMETHEUS_PORT" --storage.tsdb.retention.time=2d \
      --storage.tsdb.retention.size=512MB
  fi
  if program=$(program_of alertmanager) && ! running alertmanager; then
    launch alertmanager "$program" "--config.file=$top/deploy/alertmanager/alertmanager.yml" "$(mark_of alertmanager)" \
      "--web.listen-address=127.0.0.1:$SEIZURES_ALERTMANAGER_PORT" --cluster.listen-address=
  fi
}

start_broker() {
  start broker "$(compiler_of broker)" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx384m --enable-native-access=ALL-UNNAMED \
    -cp "$libraries" seizures.local.LocalBroker "$local_dir/kafka"
}

module_of() { [[ $1 == authorization-server ]] && echo deploy/authorization || echo "$1"; }

built_jar() { echo "$top/$(module_of "$1")/target/$1.jar"; }

# The first source that a test of find says yes to; nothing where none is.
newer_sources() { # test
  (cd "$top" && find . \( -name target -o -name '.*' ! -name . \) -prune -o \
    \( -path '*/src/main/*' -o -name pom.xml \) "$@" -print -quit)
}

# The jar unpacked, and beside it a cache of what the service loads, links and has compiled; see train.sh.
run_folder() { echo "$top/$(module_of "$1")/target/run"; }

run_jar() { echo "$(run_folder "$1")/$1.jar"; }

class_cache() { echo "$(run_folder "$1")/$1.aot"; }

# What makes the cache, while services are trained, or takes it; without one a service starts all the same, and more slowly.
cache_option() { # name
  if [[ -f $(class_cache "$1") ]]; then
    echo "-XX:AOTCache=$(class_cache "$1")"
  elif [[ -n ${training:-} ]]; then
    echo "-XX:AOTCacheOutput=$(class_cache "$1")"
  else
    echo "-Xshare:auto"
  fi
}

# Where the jar is newer than what was made of it, or another Java or other options are in use.
unpack() {
  local name=$1 jar folder made_for
  jar=$(built_jar "$name") folder=$(run_folder "$name")
  made_for="$JAVA_HOME ${service_options[*]} $(compiler_of "$name")"
  # By the time of its change: a jar's own time is that of the release, whenever it was built.
  [[ -z $(find "$jar" -cnewer "$folder/unpacked" 2>&1) && $(cat "$folder/unpacked") == "$made_for" ]] && return
  rm -rf "$folder"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$folder" || die "Cannot unpack $jar."
  echo "$made_for" >"$folder/unpacked"
}

# Runs a command that is told whose tokens are good.
issuer_of_tokens() {
  SEIZURES_ACCESS_ISSUERS_0_ISSUER=http://127.0.0.1:$SEIZURES_AUTHORIZATION_PORT \
    SEIZURES_ACCESS_ISSUERS_0_KEYS=http://127.0.0.1:$SEIZURES_AUTHORIZATION_PORT/oauth2/jwks \
    "$@"
}

start_service() {
  local management
  management=$(management_variable "$1")
  [[ ${watch:-no} == no ]] || export SEIZURES_ALERT_DELIVERY_ALERTMANAGERS=http://127.0.0.1:$SEIZURES_ALERTMANAGER_PORT
  SERVER_PORT=$(port_of "$1") \
    MANAGEMENT_SERVER_PORT=${!management} \
    MANAGEMENT_SERVER_ADDRESS=127.0.0.1 \
    SPRING_KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:$SEIZURES_KAFKA_PORT \
    SEIZURES_STATE_DIR=$local_dir/state/$1 \
    SEIZURES_KAFKA_REPLICATION_FACTOR=1 \
    issuer_of_tokens start "$1" "${service_options[@]}" "$(compiler_of "$1")" "$(cache_option "$1")" -jar "$(run_jar "$1")"
}

# The secret by which the issuer knows it, and the key that encrypts its sessions, stay in files that their owner alone reads.
start_console() {
  local key=$local_dir/authorization/console-key
  mkdir -p "${key%/*}"
  [[ -f $key ]] || (umask 077 && head -c 32 /dev/urandom | base64 >"$key")
  SERVER_PORT=$SEIZURES_CONSOLE_PORT \
    MANAGEMENT_SERVER_PORT=$SEIZURES_CONSOLE_MANAGEMENT_PORT \
    SEIZURES_CONSOLE_SERVICES_SEIZURE=http://127.0.0.1:$SEIZURES_SEIZURE_PORT \
    SEIZURES_CONSOLE_SERVICES_STATS=http://127.0.0.1:$SEIZURES_STATS_PORT \
    SEIZURES_CONSOLE_SERVICES_ALERT=http://127.0.0.1:$SEIZURES_ALERT_PORT \
    SEIZURES_CONSOLE_MANAGEMENT_SEIZURE=http://127.0.0.1:$SEIZURES_SEIZURE_MANAGEMENT_PORT \
    SEIZURES_CONSOLE_MANAGEMENT_STATS=http://127.0.0.1:$SEIZURES_STATS_MANAGEMENT_PORT \
    SEIZURES_CONSOLE_MANAGEMENT_ALERT=http://127.0.0.1:$SEIZURES_ALERT_MANAGEMENT_PORT \
    SEIZURES_CONSOLE_LOGIN_ISSUER=http://127.0.0.1:$SEIZURES_AUTHORIZATION_PORT \
    SEIZURES_CONSOLE_LOGIN_CLIENTSECRET=$(cat "$local_dir/authorization/console" 2>/dev/null) \
    SEIZURES_CONSOLE_SESSION_KEYS=$(cat "$key") \
    start console "${service_options[@]}" "$(compiler_of console)" -Xmx128m "$(cache_option console)" -jar "$(run_jar console)"
}

start_issuer() {
  SERVER_PORT=$SEIZURES_AUTHORIZATION_PORT SEIZURES_AUTHORIZATION_FOLDER=$local_dir/authorization \
    SEIZURES_AUTHORIZATION_CONSOLE=http://127.0.0.1:$SEIZURES_CONSOLE_PORT,http://localhost:$SEIZURES_CONSOLE_PORT \
    start authorization-server "${service_options[@]}" "$(compiler_of authorization-server)" -Xmx64m "$(cache_option authorization-server)" -jar "$(run_jar authorization-server)"
}

# A demo client's token, where there is who gives it.
token_of() { if running authorization-server; then "$top/bin/token" "$1"; fi; }

# Whether the process says that it is ready: HTTP by bash alone, as there may be no curl.
ready() {
  local variable port path=/actuator/health/readiness answer
  variable=$(management_variable "$1")
  [[ $1 != authorization-server ]] || variable=SEIZURES_AUTHORIZATION_PORT path=/oauth2/jwks
  port=${!variable}
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$path" "$port" >&3
  read -r -t 5 answer <&3
  exec 3>&-
  [[ $answer == *" 200"* ]]
}

# Asks the process to stop; the hard way after 30 s, or the patience of who trains it.
stop() {
  local pid
  pid=$(pid_of "$1") || return 0
  kill "$pid"
  for _ in $(seq $((${patience:-30} * 10))); do
    if ! running "$1"; then
      rm -f "$(pid_file "$1")"
      return 0
    fi
    sleep 0.1
  done
  echo "$1 did not stop in ${patience:-30} s and is killed" >&2
  kill -9 "$pid"
  rm -f "$(pid_file "$1")"
}

# Waits, 120 s at most, until the command says yes; ends it all when the process dies.
await() { # name, command
  local name=$1
  shift
  for _ in $(seq 600); do
    if "$@" 2>/dev/null; then
      return
    fi
    running "$name" || fail_with_log "$name" "has ended"
    sleep 0.2
  done
  fail_with_log "$name" "is not ready after two minutes"
}

fail_with_log() {
  echo "$1 $2; the end of $(log_of "$1"):" >&2
  tail -n 25 "$(log_of "$1")" >&2
  exit 1
}

# Its own words, as another run's process may answer on its ports.
started() { grep -q ' Started [A-Za-z]*Application in ' "$(log_of "$1")"; }

broker_ready() { grep -q '^Kafka is ready' "$(log_of broker)"; }
