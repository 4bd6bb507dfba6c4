package seizures.alert.deliver;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.alert.deliver.DeliveryMetrics.Outcome;
import seizures.alert.inbox.Acts;
import seizures.commons.log.TopicRecord;
import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;

/** Sends every version of every alert to one Alertmanager, and refreshes those that are firing. */
final class AlertmanagerNotifier implements DeliveryLoop.Recipient {
    private static final Logger LOG = LoggerFactory.getLogger(AlertmanagerNotifier.class);
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_WAITING = 1000;

    private final URI alerts;
    private final FiringAlerts firingAlerts;
    private final Acts acts;
    private final OutboundHttpClient http;
    private final DeliverySettings settings;
    private final AlertmanagerAlerts form;
    private final Clock clock;
    private final DeliveryMetrics metrics;
    private final Deque<TopicRecord<String, AlertVersion>> waiting = new ArrayDeque<>();
    private int failures;
    private Instant notBefore = Instant.MIN;
    private Instant refreshAt = Instant.MIN;

    AlertmanagerNotifier(
            URI address,
            FiringAlerts firingAlerts,
            Acts acts,
            OutboundHttpClient http,
            DeliverySettings settings,
            AlertLinks links,
            Clock clock,
            DeliveryMetrics metrics) {
        var base = address.toString();
        this.alerts = URI.create((base.endsWith("/") ? base : base + "/") + "api/v2/alerts");
        this.firingAlerts = firingAlerts;
        this.acts = acts;
        this.http = http;
        this.settings = settings;
        this.form = new AlertmanagerAlerts(links);
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public void take(List<TopicRecord<String, AlertVersion>> records) {
        waiting.addAll(records);
    }

    @Override
    public OptionalLong firstUnsettled() {
        return waiting.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(waiting.getFirst().offset());
    }

    @Override
    public boolean isFull() {
        return waiting.size() >= MOST_WAITING;
    }

    @Override
    public void forget() {
        waiting.clear();
        notBefore = Instant.MIN;
    }

    @Override
    public void work(boolean hasCaughtUp) {
        while (!waiting.isEmpty() && !clock.instant().isBefore(notBefore)) {
            sendSome();
        }
        if (hasCaughtUp) {
            refresh();
        }
    }

    /** Sends what waits in one request. Alerts that the Alertmanager rejects as invalid are not sent again. */
    private void sendSome() {
        var some = waiting.stream().limit(MOST_AT_ONCE).toList();
        try {
            post(some.stream()
                    .flatMap(record -> Stream.ofNullable(record.value()))
                    .toList());
            failures = 0;
            some.forEach(_ -> waiting.removeFirst());
        } catch (IOException e) {
            failures++;
            metrics.count(Outcome.RETRIED);
            LOG.atWarn().log("cannot notify {}: {}", alerts, e.getMessage());
            notBefore = clock.instant().plus(settings.backoff().after(failures, RandomGenerator.getDefault()));
        }
    }

    private void refresh() {
        var now = clock.instant();
        if (failures > 0 || now.isBefore(refreshAt)) {
            return;
        }
        refreshAt = now.plus(settings.refresh());
        var firing = firingAlerts.firing();
        try {
            for (int from = 0; from < firing.size(); from += MOST_AT_ONCE) {
                post(firing.subList(from, Math.min(from + MOST_AT_ONCE, firing.size())));
            }
            send(acts.ending(now).stream().map(AlertmanagerAlerts::reminder).toList());
        } catch (IOException e) {
            refreshAt = now.plus(settings.firstWait());
            metrics.count(Outcome.RETRIED);
            LOG.atWarn().log("cannot refresh {}: {}", alerts, e.getMessage());
        }
    }

    private void post(List<AlertVersion> versions) throws IOException {
        var posted = new ArrayList<Map<String, Object>>();
        var now = clock.instant();
        for (var alert : versions) {
            posted.addAll(form.of(alert, firingAlerts.severities(alert), now, settings.endsAfter()));
        }
        send(posted);
    }

    private void send(List<Map<String, Object>> posted) throws IOException {
        if (posted.isEmpty()) {
            return;
        }
        int status = http.post(alerts, "application/json", Map.of(), ContractJson.MAPPER.writeValueAsBytes(posted))
                .status();
        if (status == 400 && posted.size() > 1) {
            for (var one : posted) {
                send(List.of(one)); // one that it does not take must not cost the others
            }
        } else if (status == 400) {
            metrics.count(Outcome.FAILED);
            LOG.atError().log("{} rejected an alert; it is not sent again", alerts);
        } else if (status / 100 != 2) {
            throw new IOException("status " + status);
        } else {
            metrics.count(Outcome.DELIVERED);
        }
    }
}
