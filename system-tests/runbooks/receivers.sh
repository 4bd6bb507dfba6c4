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

# A console that asks for a login, whose issuer is not there yet.
unpack authorization-server
login=http://127.0.0.1:$SEIZURES_CONSOLE_PORT/oauth2/authorization/seizures
login_status() { curl -s -o "$work/answer" -w '%{http_code}' "$login"; }
leads_to_the_issuer() { [[ $(login_status) == 302 ]]; }
start_issuer # makes the console's secret
await "the issuer is there" 60 ready authorization-server
stop authorization-server
stop console
SEIZURES_ACCESS_MODE=tokens start_console
await "the console is ready" 60 ready console
for _ in $(seq 8); do
  [[ $(login_status) == 500 ]] || fails "LoginsFailing: $(login_status) without an issuer"
  sleep 0.3
done
fires LoginsFailing console 60
start_issuer
await "there is who gives tokens" 60 ready authorization-server
await "the login leads to the issuer" 30 leads_to_the_issuer
tried LoginsFailing "fires for an issuer that is away; with it back the login leads there, without a restart of the console"

# Where access is open there is no audit: this stats-service asks for tokens.
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
stop console
start_console
