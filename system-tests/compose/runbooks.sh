# shellcheck shell=bash disable=SC2154 # sourced by system-tests/try-compose
# Runs what the runbooks say to look at in Compose, as it stands there, but for the name of the project.

# These have nothing to show while all is well; where access is open, as here, there is no audit.
quiet_metrics="seizure_audit_waiting ssl_chain_expiry_seconds seizure_background_failures_total seizure_topic_unreadable_total"

# The lines of each runbook's block for Compose that come before "# to act".
commands() {
  local page
  for page in docs/runbooks/*.md; do
    sed -n '/^Compose:$/,/^Kubernetes:$/p' "$page" | sed -n '/^```sh$/,/^\(```\|# to act\)$/p' | grep -v '^\(```\|# to act\)'
  done | sort -u
}

# With the compose of this machine, which has no terminal here; its first version knows no --since.
here() { # command
  local line=$1
  line=${line//"docker compose -p seizure-watch -f deploy/compose.yaml"/"${compose[*]}"}
  line=${line//" exec "/" exec -T "}
  line=${line//"seizure-watch_log"/"${project}_log"}
  [[ ${compose[0]} == docker ]] || line=${line//"--since 1h"/"--tail 2000"}
  printf '%s' "${line%%|*}" # what is looked for in a log need not be in it
}

run_runbooks() {
  local line said count=0
  while IFS= read -r line; do
    said=$(bash -euo pipefail -c "$(here "$line")" 2>&1 </dev/null) || fails "a command of a runbook fails: $line: ${said:0:400}"
    if [[ $line == *"promtool query instant"* && " $quiet_metrics " != *" ${line##* } "* ]]; then
      [[ $said == *" => "* ]] || fails "a runbook asks for a metric that is not there: ${line##* }"
    fi
    count=$((count + 1))
  done < <(commands)
  echo "  $count commands of the runbooks answer"
}
run_runbooks
