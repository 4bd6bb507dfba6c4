# shellcheck shell=bash disable=SC2154 # sourced by system-tests/try-runbooks
# Of the runbooks, those of a process that dies.

kill -9 "$(pid_of stats-service)"
fires ServiceDown stats-service 60
grep -q . "$(log_of stats-service)" || fails "ServiceDown: no log"
begin=$SECONDS
back stats-service
ended ServiceDown stats-service
tried ServiceDown "fires after kill -9; started again it is ready after $((SECONDS - begin)) s, and it is over"

# What is being answered while the process stands still takes as long as that.
counting=$(pid_of stats-service)
for _ in 1 2 3 4; do
  for _ in $(seq 30); do
    curl -s "http://127.0.0.1:$SEIZURES_STATS_PORT/v1/dose-counts?group=port&bucket=day&format=csv" >/dev/null &
    ids[${#ids[@]}]=$!
  done
  sleep 0.1
  kill -STOP "$counting"
  sleep 3
  kill -CONT "$counting"
  ended_all
done
fires QueriesSlow stats-service 60
tried QueriesSlow "fires for a stats-service that pauses for 3 s"

fires Watchdog "" 60
tried Watchdog "always fires"

targets=$SEIZURES_LOCAL_DIR/watch/config/targets/services.json
sed '/stats-service/d' "$targets" >"$work/without" && cp "$work/without" "$targets"
fires ServiceMissing stats-service 60
deploy/prometheus/targets >"$targets"
ended ServiceMissing stats-service
tried ServiceMissing "fires when Prometheus has no target for a service; over when the target is back"
