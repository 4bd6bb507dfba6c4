package seizures.alert.view;

import java.io.IOException;
import seizures.alert.about.AlertAudience;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicLookup;
import seizures.commons.log.TopicRecord;
import seizures.commons.web.Listeners;
import seizures.contract.AlertVersion;

/** Sends versions of alerts to one listener as they come, from an offset of their topic on. */
final class AlertStream implements Listeners.Teller {
    private final AlertQuery query;
    private final AlertAudience audience;
    private final TopicFollower<String, AlertVersion> follower;
    private final TopicLookup<String, AlertVersion> lookup;
    private long next;

    /** @param next offset of the first version to send */
    AlertStream(
            AlertQuery query,
            AlertAudience audience,
            long next,
            TopicFollower<String, AlertVersion> follower,
            TopicLookup<String, AlertVersion> lookup) {
        this.query = query;
        this.audience = audience;
        this.next = next;
        this.follower = follower;
        this.lookup = lookup;
    }

    @Override
    public void tell(Listeners.Listener listener) throws IOException, InterruptedException {
        while (listener.isHere()) {
            if (follower.await(next, Listeners.HEARTBEAT)) {
                tellNews(listener);
            } else {
                listener.sendHeartbeat();
            }
        }
    }

    private void tellNews(Listeners.Listener listener) throws IOException {
        long end = follower.position();
        var page = lookup.from(next, end);
        for (var version : page.records()) {
            send(version, listener);
        }
        next = page.next();
    }

    private void send(TopicRecord<String, AlertVersion> version, Listeners.Listener listener) throws IOException {
        var listed = AlertSummary.of(version);
        if (listed.isPresent() && query.takes(listed.get(), audience)) {
            listener.send(
                    version.offset(), listed.get().state().name(), listed.get().json());
        }
    }
}
