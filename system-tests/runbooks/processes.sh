# shellcheck shell=bash disable=SC2154 # sourced by system-tests/try-runbooks
# Of the runbooks, those of a process that dies.

kill -9 "$(pid_of stats-service)"
fires ServiceDown stats-service 60
grep -q . "$(log_of stats-service)" || fails "ServiceDown: no log"
begin=$SECONDS
back stats-service
ended ServiceDown stats-service
tried ServiceDown "fires after kill -9; started again it is ready after $((SECONDS - begin)) s, and it is over"
