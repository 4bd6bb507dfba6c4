# shellcheck shell=bash disable=SC2154 # sourced by system-tests/try-runbooks
# Of the runbooks, those of a process that dies.

kill -9 "$(pid_of stats-service)"
fires ServiceDown stats-service 60
grep -q . "$(log_of stats-service)" || fails "ServiceDown: no log"
begin=$SECONDS
back stats-service
ended ServiceDown stats-service
tried ServiceDown "fires after kill -9; started again it is ready after $((SECONDS - begin)) s, and it is over"

# Ten clients ask one question after another that takes the process some time, so most of them are being answered, and not
# waiting to be read, when it stands still.
counting=$(pid_of stats-service)
asks() {
  until [[ -e $work/enough ]]; do
    curl -s "http://127.0.0.1:$SEIZURES_STATS_PORT/v1/ports?limit=5000" >/dev/null
  done
}
for _ in $(seq 10); do
  asks &
  ids[${#ids[@]}]=$!
done
for _ in 1 2 3 4; do
  sleep 0.3
  kill -STOP "$counting"
  sleep 3
  kill -CONT "$counting"
done
touch "$work/enough"
ended_all
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

console=http://127.0.0.1:$SEIZURES_CONSOLE_PORT
stop alert-service
for _ in $(seq 6); do
  curl -s "$console/alerts" >"$work/answer"
  sleep 0.5
done
fires ConsoleUnanswered console 60
back alert-service
curl -sf "$console/alerts" >"$work/answer" || fails "ConsoleUnanswered: no page with the service back"
tried ConsoleUnanswered "fires for a console whose alert-service is away; with it back its page is there"

kill -9 "$(pid_of console)"
fires ServiceDown console 60
start_console
await "the console is ready" 60 ready console
ended ServiceDown console
printf '  %-20s %s\n' ServiceDown "fires for the console, too"
