package seizures.alert.view;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import seizures.alert.log.TopicFollower;
import seizures.alert.log.TopicLookup;

/** Sends one listener the versions of alerts as they come, from a place in their topic on. */
final class AlertStream implements Runnable {
    /** After so long without an alert a comment is sent, so that nobody between takes the line for dead. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final SseEmitter listener;
    private final AlertQuery query;
    private final TopicFollower follower;
    private final TopicLookup lookup;
    private final Consumer<AlertStream> ended;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private long next;

    /**
     * @param next the place of the first version to send
     * @param ended told once, when it is over
     */
    AlertStream(
            SseEmitter listener,
            AlertQuery query,
            long next,
            TopicFollower follower,
            TopicLookup lookup,
            Consumer<AlertStream> ended) {
        this.listener = listener;
        this.query = query;
        this.next = next;
        this.follower = follower;
        this.lookup = lookup;
        this.ended = ended;
        listener.onCompletion(this::close);
        listener.onTimeout(this::close);
        listener.onError(e -> close());
    }

    /** The listener is let go at once; the thread ends when it next looks. */
    void close() {
        if (open.compareAndSet(true, false)) {
            ended.accept(this);
            listener.complete();
        }
    }

    @Override
    public void run() {
        try {
            listener.send(SseEmitter.event().comment("listening from " + next));
            while (open.get()) {
                step();
            }
        } catch (IOException | KafkaException | IllegalStateException e) {
            listener.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void step() throws IOException, InterruptedException {
        if (!follower.await(next, HEARTBEAT)) {
            listener.send(SseEmitter.event().comment("nothing new"));
            return;
        }
        long end = follower.position();
        var records = lookup.from(next, end);
        for (var version : records) {
            send(version);
        }
        next = records.isEmpty() ? end : records.getLast().offset() + 1;
    }

    private void send(ConsumerRecord<byte[], byte[]> version) throws IOException {
        var listed = AlertList.listed(version);
        if (listed.isPresent() && query.takes(listed.get())) {
            listener.send(SseEmitter.event()
                    .id(Long.toString(version.offset()))
                    .name(listed.get().state().name())
                    .data(listed.get().json(), MediaType.TEXT_PLAIN));
        }
    }
}
