# shellcheck shell=bash disable=SC2154 # sourced by system-tests/try-runbooks
# Of the runbooks, those of what agencies send, and do not.

fires NoReports seizure-service 60
report R-0
ended NoReports seizure-service
tried NoReports "fires on a system without a report; one sent by hand arrives, and it is over"

# Nine days make the eight pauses that an agency needs before it has a rhythm.
for days in 41 40 39 38 37 36 35 34 33; do line "S-$days" MX-ANAM "$(date -u -d "-$days days" +%FT12:00:00Z)"; done | bulk
fires AgencySilent stats-service 60
line S-1 MX-ANAM | bulk
ended AgencySilent stats-service
tried AgencySilent "fires for an agency that stopped a month ago; over with its next report"

for _ in $(seq 60); do
  curl -s "$seizures" -H 'Content-Type: application/json' -d '{"agency":"us cbp"}' >"$work/answer"
  sleep 0.1
done
fires ReportsRejected seizure-service 60
grep -qF '"pointer":"#/occurredAt"' "$work/answer" || fails "ReportsRejected: the answer does not name its faults"
tried ReportsRejected "fires for 60 reports that nobody can read; the answer to one names each fault"

# The same id with two contents at two instances at once: where neither is in the record yet, the ledger has to choose.
SEIZURES_ADVERTISED=127.0.0.1:$((SEIZURES_SEIZURE_PORT + 20)) second seizure-service "$SEIZURES_SEIZURE_PORT"
for n in $(seq 40); do
  line "V-$n" US-CBP | curl -s "$seizures" -H 'Content-Type: application/json' --data-binary @- >"$work/answer.1" &
  ids[${#ids[@]}]=$!
  line "V-$n" US-CBP | sed 's/12\.5/13.5/' |
    curl -s "http://127.0.0.1:$((SEIZURES_SEIZURE_PORT + 20))/v1/seizures" -H 'Content-Type: application/json' --data-binary @- >"$work/answer.2" &
  ids[${#ids[@]}]=$!
  ended_all
done
fires ReportsRefused seizure-service 60
for n in $(seq 40); do curl -sf "$seizures/US-CBP-V-$n/history"; done >"$work/out"
grep -qF VERSION_CONFLICT "$work/out" || fails "ReportsRefused: no reason in the history"
stop second
tried ReportsRefused "fires for one id with two contents; the history of the record holds what was refused, and why"
