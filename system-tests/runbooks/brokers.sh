# shellcheck shell=bash disable=SC2154 # sourced by system-tests/try-runbooks
# Of the runbooks, those of brokers that are slow or away.

broker=$(pid_of broker)
for n in 1 2 3; do
  kill -STOP "$broker"
  for m in 1 2 3; do
    report "SLOW-$n-$m" &
    ids[${#ids[@]}]=$!
  done
  sleep 2
  kill -CONT "$broker"
  ended_all
done
fires ReportsSlow seizure-service 60
tried ReportsSlow "fires for brokers that pause for 2 s, three times"

kill -STOP "$broker"
for _ in 1 2; do # the first 503 of a process is no rise to Prometheus
  line LATE-1 US-CBP | curl -s -o "$work/answer" -w '%{http_code}' --max-time 60 "$seizures" -H 'Content-Type: application/json' --data-binary @- >"$work/status"
done
kill -CONT "$broker"
[[ $(<"$work/status") == 503 ]] || fails "OutcomesUnknown: $(<"$work/status") without a broker"
fires OutcomesUnknown seizure-service 60
fires RequestsFailing seizure-service 60
tried RequestsFailing "fires while reports are answered 503"
grep -qF "A report was not acknowledged" "$(log_of seizure-service)" || fails "OutcomesUnknown: not in the log"
await "a report is taken again" 60 report LATE-1
tried OutcomesUnknown "fires for a broker that is away for longer than 8 s; the same report sent again is taken once"

kill -STOP "$broker"
fires KafkaDown "" 60
fires BackgroundFailing seizure-service 120
kill -CONT "$broker"
ended KafkaDown ""
tried BackgroundFailing "fires with it: what works in the background fails, and goes on by itself"
tried KafkaDown "fires for brokers that answer no service; over when they do"
