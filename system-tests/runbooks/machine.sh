# shellcheck shell=bash disable=SC2154 # sourced by system-tests/try-runbooks
# Of the runbooks, those of disk, heap and certificate.

dd if=/dev/zero of="$disk/others" bs=1M 2>/dev/null || true
fires DiskNearlyFull seizure-service 60
for n in 1 2 3 4 5 6; do
  many "FULL-$n" 60000 | bulk || true
  if firing StreamThreadsDead seizure-service; then break; fi
done
fires StreamThreadsDead seizure-service 240
fires ServiceNotReady seizure-service 60
grep -qE "SHUTDOWN_CLIENT|Shutting down|No space left" "$(log_of seizure-service)" || fails "StreamThreadsDead: not in the log"
rm "$disk/others"
ended DiskNearlyFull seizure-service
tried DiskNearlyFull "fires for a state folder on a full disk; over with room"
stop seizure-service
back seizure-service
ended StreamThreadsDead seizure-service
ended ServiceNotReady seizure-service
tried ServiceNotReady "fires with it; started again it is ready"
tried StreamThreadsDead "fires for a ledger whose disk is full; started again with room it goes on"

stop alert-service
(service_options+=(-Xmx52m) && start_service alert-service)
fires HeapNearlyFull alert-service 180
fires HeapFull alert-service 180
stop alert-service
back alert-service
ended HeapFull alert-service
ended HeapNearlyFull alert-service
tried HeapFull "fires for a heap of 52 MB; over with the usual one"
tried HeapNearlyFull "fires with it; over with the usual one"

fallocate -l "$(df -B1 --output=avail "$brokers_disk" | awk 'NR == 2 { printf "%.0f", $1 * 0.9 }')" "$brokers_disk/others"
fires KafkaDiskNearlyFull "" 60
rm "$brokers_disk/others"
ended KafkaDiskNearlyFull ""
tried KafkaDiskNearlyFull "fires for a broker's disk that is nearly full; over with room"

certificate() { # days
  openssl req -x509 -newkey rsa:2048 -nodes -days "$1" -subj /CN=localhost -keyout "$work/key.pem" -out "$work/new.pem" 2>/dev/null
  mv "$work/new.pem" "$work/certificate.pem"
}
certificate 7
stop stats-service
export SPRING_SSL_BUNDLE_PEM_WEB_KEYSTORE_CERTIFICATE=file:$work/certificate.pem SPRING_SSL_BUNDLE_PEM_WEB_KEYSTORE_PRIVATEKEY=file:$work/key.pem
back stats-service
fires CertificateExpiring stats-service 60
certificate 90
stop stats-service
back stats-service
ended CertificateExpiring stats-service
tried CertificateExpiring "fires for one that ends in a week; over with a new one in its place, and a new start"
