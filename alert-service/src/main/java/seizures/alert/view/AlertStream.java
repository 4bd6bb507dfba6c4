package seizures.alert.view;

import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import seizures.alert.log.TopicFollower;
import seizures.alert.log.TopicLookup;
import seizures.commons.web.Listeners;

/** Sends one listener the versions of alerts as they come, from a place in their topic on. */
final class AlertStream implements Listeners.Teller {
    private final AlertQuery query;
    private final TopicFollower follower;
    private final TopicLookup lookup;
    private long next;

    /** @param next the place of the first version to send */
    AlertStream(AlertQuery query, long next, TopicFollower follower, TopicLookup lookup) {
        this.query = query;
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
        var records = lookup.from(next, end);
        for (var version : records) {
            send(version, listener);
        }
        next = records.isEmpty() ? end : records.getLast().offset() + 1;
    }

    private void send(ConsumerRecord<byte[], byte[]> version, Listeners.Listener listener) throws IOException {
        var listed = AlertList.listed(version);
        if (listed.isPresent() && query.takes(listed.get())) {
            listener.send(
                    version.offset(), listed.get().state().name(), listed.get().json());
        }
    }
}
