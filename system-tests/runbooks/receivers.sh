# shellcheck shell=bash disable=SC2154 # sourced by system-tests/try-runbooks
# Of the runbooks, those of who is to be told, and of the audit.

port=$((SEIZURES_ALERT_PORT + 30))
export SEIZURES_ALERT_DELIVERY_SECRETS_DESK=s3cret SEIZURES_ALERT_DELIVERY_ALLOWED_HOSTS=127.0.0.1 \
  SEIZURES_ALERT_DELIVERY_FIRST_WAIT=200ms SEIZURES_ALERT_DELIVERY_LONGEST_WAIT=500ms
stop alert-service
back alert-service
await "Prometheus has seen it" 30 finds 'seizure_alert_deliveries_total{channel="webhook",outcome="retried"} == 0'
alerts=http://127.0.0.1:$SEIZURES_ALERT_PORT/v1
put() { curl -sS --fail-with-body -X PUT "$alerts/$1" -H 'Content-Type: application/json' -d "$2" >"$work/answer"; } # path, body
is_told_of_failure() { curl -s "$alerts/subscriptions/desk/deliveries" | grep -qF FAILED; }
put rules/desk '{ "severity": "critical", "select": { "substance": ["cocaine"] }, "measure": { "kind": "MASS" },
  "when": { "kind": "SINGLE", "value": 10 } }'
put subscriptions/desk '{ "url": "http://127.0.0.1:'"$port"'/", "secret": "desk" }'
line W-1 US-CBP | sed 's/fentanyl/cocaine/' | bulk
fires DeliveriesDelayed alert-service 60
fires DeliveriesFailed alert-service 60
await "whom nobody told, and why" 30 is_told_of_failure
bin/dead-letters list >"$work/letters"
grep -qF 'alert-service.dlq' "$work/letters" || fails "DeliveriesFailed: not among the dead letters"
start receiver -Xmx64m system-tests/runbooks/Receiver.java "$port"
line W-2 US-CBP | sed 's/fentanyl/cocaine/' | bulk
await "the receiver is told of what comes later" 60 grep -q '^told of ' "$(log_of receiver)"
stop receiver
tried DeliveriesDelayed "fires for a receiver that is away; with it back, what comes later is told"
tried DeliveriesFailed "fires for an alert that nobody took; its delivery says so, and it is among the dead letters"

# Where access is open there is no audit: this stats-service asks for tokens.
unpack authorization-server
start_issuer
await "there is who gives tokens" 60 ready authorization-server
stop stats-service
SEIZURES_ACCESS_MODE=tokens back stats-service
token=$(SEIZURES_ACCESS_MODE=tokens bin/token analyst)
broker=$(pid_of broker)
kill -STOP "$broker"
curl -s -H "Authorization: Bearer $token" "http://127.0.0.1:$SEIZURES_STATS_PORT/v1/dose-counts?nothing=[1-1500]" >"$work/answer"
fires AuditBehind stats-service 60
kill -CONT "$broker"
ended AuditBehind stats-service
bin/audit-verify >"$work/out" 2>&1 || fails "AuditBehind: $(tail -3 "$work/out")"
tried AuditBehind "fires for brokers that do not take it; with them back it is written, and its chain is whole"
stop authorization-server
stop stats-service
back stats-service
