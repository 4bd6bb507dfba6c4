package seizures.alert.deliver;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.alert.act.Acts;
import seizures.alert.deliver.DeliveryMetrics.Outcome;
import seizures.commons.log.TopicRecord;
import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;

/** Sends every version of every alert to one Alertmanager, and refreshes those that are firing. */
final class AlertmanagerNotifier implements DeliveryLoop.Recipient {
    private static final Logger LOG = LoggerFactory.getLogger(AlertmanagerNotifier.class);
    private static final int MOST_AT_ONCE = 100;

    private final URI alerts;
    private final FiringAlerts firingAlerts;
    private final Acts acts;
    private final OutboundHttpClient http;
    private final DeliverySettings settings;
    private final Clock clock;
    private final DeliveryMetrics metrics;
    private int failures;
    private Instant refreshAt = Instant.MIN;

    AlertmanagerNotifier(
            URI address,
            FiringAlerts firingAlerts,
            Acts acts,
            OutboundHttpClient http,
            DeliverySettings settings,
            Clock clock,
            DeliveryMetrics metrics) {
        var base = address.toString();
        this.alerts = URI.create((base.endsWith("/") ? base : base + "/") + "api/v2/alerts");
        this.firingAlerts = firingAlerts;
        this.acts = acts;
        this.http = http;
        this.settings = settings;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Sends everything that waits in one request. Alerts that the Alertmanager rejects as invalid are not sent again. */
    @Override
    public DeliveryLoop.Settled settle(List<TopicRecord<String, AlertVersion>> waiting) {
        var some = waiting.subList(0, Math.min(MOST_AT_ONCE, waiting.size()));
        try {
            post(some.stream()
                    .flatMap(record -> Stream.ofNullable(record.value()))
                    .toList());
            failures = 0;
            return DeliveryLoop.Settled.first(some.size());
        } catch (IOException e) {
            failures++;
            metrics.count(Outcome.RETRIED);
            LOG.atWarn().log("cannot notify {}: {}", alerts, e.getMessage());
            return DeliveryLoop.Settled.notYet(settings.backoff().after(failures, RandomGenerator.getDefault()));
        }
    }

    @Override
    public void betweenTimes() {
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
            posted.addAll(AlertmanagerAlerts.of(alert, firingAlerts.severities(alert), now, settings.endsAfter()));
        }
        send(posted);
    }

    private void send(List<Map<String, Object>> posted) throws IOException {
        if (posted.isEmpty()) {
            return;
        }
        int status = http.post(alerts, "application/json", Map.of(), ContractJson.MAPPER.writeValueAsBytes(posted));
        if (status == 400) {
            metrics.count(Outcome.FAILED);
            LOG.atError().log("{} rejected {} alerts; they are not sent again", alerts, posted.size());
        } else if (status / 100 != 2) {
            throw new IOException("status " + status);
        } else {
            metrics.count(Outcome.DELIVERED);
        }
    }
}
