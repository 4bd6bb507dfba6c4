# shellcheck shell=bash disable=SC2154 # sourced by system-tests/try-runbooks
# Of the runbooks, those of streams that are behind, start anew or meet what they cannot read.

curl -sf -X PUT "http://127.0.0.1:$SEIZURES_ALERT_PORT/v1/rules/laredo" -H 'Content-Type: application/json' -d '
  { "severity": "warning", "select": { "substance": ["heroin"] }, "group": ["port"], "measure": { "kind": "MASS" },
    "when": { "kind": "SINGLE", "value": 10 } }' >/dev/null
alerting=$(pid_of alert-service)
kill -STOP "$alerting"
for n in $(seq 20); do line "H-$n" US-CBP | sed 's/fentanyl/heroin/'; done | bulk
sleep 3
kill -CONT "$alerting"
fires AlertsLate alert-service 60
tried AlertsLate "fires for an alert-service that pauses for 3 s"

stop stats-service
for n in 1 2; do many "LAG-$n" 60000 | bulk; done
sleep 65 # so that what is read then is more than a minute old
start_service stats-service
fires StreamLagging stats-service 120
fires StreamLate stats-service 120
fires CountsLate stats-service 120
ended StreamLagging stats-service
tried StreamLagging "fires for 120 000 reports while nobody read them; it falls, and is over"
tried StreamLate "fires with it: what is read is more than a minute old"
tried CountsLate "fires with it"

stop stats-service
rm -rf "$SEIZURES_LOCAL_DIR/state/stats-service"
start_service stats-service
fires RestoreSlow stats-service 60
ended RestoreSlow stats-service
tried RestoreSlow "fires for a service without its state; it falls, and is over"

# An instance that comes and goes.
for _ in 1 2 3 4; do
  second stats-service "$SEIZURES_STATS_PORT"
  stop second
  sleep 3
done
fires RebalancingOften stats-service 60
tried RebalancingOften "fires for an instance that comes and goes four times"

# A record in the log that nobody can read.
poison() { "$JAVA_HOME/bin/java" -Xmx96m -cp "$libraries" system-tests/runbooks/Poison.java "127.0.0.1:$SEIZURES_KAFKA_PORT" "$1" >"$work/out" 2>&1; }
poison seizures.reported.v1 || fails "DeadLetters: no poison"
fires DeadLetters seizure-service 60
bin/dead-letters list >"$work/letters"
place=$(grep -o 'seizure-service.dlq/[0-9]*/[0-9]*' "$work/letters" | head -1)
bin/dead-letters show "$place" | grep -qF '{"event":' || fails "DeadLetters: not its bytes"
parked_again() { (($(bin/dead-letters list | grep -c '^ *seizure-service.dlq/') == 2)); }
many EQUATION-A 500 | bulk
bin/dead-letters resend "$place" >"$work/out"
await "what is sent again is parked again" 60 parked_again
many EQUATION-B 500 | bulk
sleep 5 # Prometheus looks each second
over LedgerEquationBroken seizure-service || fails "LedgerEquationBroken fires for a dead letter that was sent again"
tried DeadLetters "fires for one broken record; it is listed, and shown with its bytes; sent again it is parked again"

poison seizures.coverage.v1 || fails "ReaderSkipping: no poison"
fires ReaderSkipping stats-service 60
grep -q 'unreadable' "$(log_of stats-service)" || fails "ReaderSkipping: not in the log"
tried ReaderSkipping "fires for a record that every instance reads and none understands; the log names topic and offset"

# A detector of single days over the most years that a rule may look at.
rule=http://127.0.0.1:$SEIZURES_ALERT_PORT/v1/rules/costly
awk -v line="$(line NUMBER MX-ANAM)" 'BEGIN {
  srand(8)
  for (i = 1; i <= 3000; i++) {
    each = line; sub(/NUMBER/, "YEARS-" i, each)
    sub(/2025-03-15T14:20:00-05:00/, sprintf("%d-%02d-%02d", 2019 + int(rand() * 7), 1 + int(rand() * 12), 1 + int(rand() * 28)), each)
    print each } }' | bulk
curl -sf -X PUT "$rule" -H 'Content-Type: application/json' -d '
  { "severity": "info", "select": { "agency": ["MX-ANAM"] }, "measure": { "kind": "SEIZURES" },
    "when": { "kind": "TREND", "detector": "FARRINGTON_FLEXIBLE", "bucket": "DAY", "since": "'"$(date -u -d '-90 months' +%F)"'" } }' >"$work/answer"
fires RuleSuspended alert-service 120
curl -sf "$rule" | grep -qF '"reason":"one evaluation takes too long' || fails "RuleSuspended: no reason"
curl -sf -X POST "$rule/resumption" >"$work/answer" || fails "RuleSuspended: cannot be resumed"
curl -sf -X DELETE "$rule" -H 'If-Match: *' || fails "RuleSuspended: cannot be deleted"
ended RuleSuspended alert-service
tried RuleSuspended "fires for a rule that takes too long; over with its deletion"

# Somebody else writes into the log: places of which nothing becomes.
"$JAVA_HOME/bin/java" -Xmx96m -cp "$libraries" system-tests/runbooks/Intruder.java "127.0.0.1:$SEIZURES_KAFKA_PORT" >"$work/out" 2>&1 || fails "LedgerEquationBroken: no intruder"
many EQUATION-C 500 | bulk
fires LedgerEquationBroken seizure-service 60
grep -q 'Skipped 2 events before seizures.reported.v1-' "$(log_of seizure-service)" || fails "LedgerEquationBroken: its log does not name the offsets"
stop seizure-service
back seizure-service
ended LedgerEquationBroken seizure-service
tried LedgerEquationBroken "fires for a transaction that another writer took back; the log names the places; started again it is over"

# Blocks of a local store that rot on the disk.
many ROT 2000 | bulk
stop seizure-service
while IFS= read -r file; do
  head -c 2000 /dev/urandom | dd of="$file" conv=notrunc bs=2000 seek=0 2>/dev/null
done < <(find "$disk" -name '*.sst')
back seizure-service
fires StoreDiscarded seizure-service 60
grep -q 'is corrupt' "$(log_of seizure-service)" || fails "StoreDiscarded: not in the log"
for n in 1 1000 2000; do curl -sf "$seizures/US-CBP-ROT-$n" >"$work/answer" || fails "StoreDiscarded: record $n is gone"; done
tried StoreDiscarded "fires for a store whose blocks rot; every record is back"
