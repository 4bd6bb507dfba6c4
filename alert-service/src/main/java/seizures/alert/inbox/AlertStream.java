package seizures.alert.inbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import seizures.alert.about.AlertAudience;
import seizures.commons.log.TopicRecord;
import seizures.commons.web.Listeners;
import seizures.contract.AlertCommand;
import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;

/** Sends versions of alerts to one listener as they come, from an offset of their topic on, and what people do from now on. */
final class AlertStream implements Listeners.Teller {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AlertQuery query;
    private final AlertAudience audience;
    private final AlertFeed feed;
    private final Queue<AlertCommand> acts = new ConcurrentLinkedQueue<>();
    private final @Nullable Long missed;
    private long next;

    /**
     * @param next offset of the first version to send
     * @param missed the offset after which the listener wanted to go on, where the topic does not reach it
     */
    AlertStream(AlertQuery query, AlertAudience audience, AlertFeed feed, long next, @Nullable Long missed) {
        this.query = query;
        this.audience = audience;
        this.feed = feed;
        this.next = next;
        this.missed = missed;
    }

    @Override
    public void tell(Listeners.Listener listener) throws IOException, InterruptedException {
        if (missed != null) {
            var body = Map.of("lastEventId", missed, "goesOnAfter", next - 1);
            listener.send(next - 1, "RESTARTED", ContractJson.MAPPER.writeValueAsString(body));
        }
        Consumer<AlertCommand> observer = acts::add;
        feed.acts().observe(observer);
        try {
            tellOn(listener);
        } finally {
            feed.acts().unobserve(observer);
        }
    }

    private void tellOn(Listeners.Listener listener) throws IOException, InterruptedException {
        var quiet = Duration.ZERO;
        while (listener.isHere()) {
            boolean isNew = feed.follower().await(next, PAUSE);
            if (isNew) {
                tellVersions(listener);
            }
            boolean hasActs = tellActs(listener);
            quiet = isNew || hasActs ? Duration.ZERO : quiet.plus(PAUSE);
            if (quiet.compareTo(Listeners.HEARTBEAT) >= 0) {
                listener.sendHeartbeat();
                quiet = Duration.ZERO;
            }
        }
    }

    private void tellVersions(Listeners.Listener listener) throws IOException {
        long end = feed.follower().position();
        var page = feed.lookup().from(next, end);
        for (var version : page.records()) {
            send(version, listener);
        }
        next = page.next();
    }

    private void send(TopicRecord<String, AlertVersion> version, Listeners.Listener listener) throws IOException {
        var listed = AlertSummary.of(version);
        if (listed.isPresent() && query.takes(listed.get(), audience, feed.acts())) {
            listener.send(
                    version.offset(), listed.get().state().name(), listed.get().json());
        }
    }

    /** Of alerts that the query means, as they are now. Their events have the id of the version before. */
    private boolean tellActs(Listeners.Listener listener) throws IOException {
        boolean told = false;
        for (var act = acts.poll(); act != null; act = acts.poll()) {
            var alert = feed.alerts().find(act.subject());
            if (alert.isPresent() && query.takes(alert.get(), audience, feed.acts())) {
                listener.send(next - 1, "ACT", ContractJson.MAPPER.writeValueAsString(act));
                told = true;
            }
        }
        return told;
    }
}
