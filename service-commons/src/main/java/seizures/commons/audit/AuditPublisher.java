package seizures.commons.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.contract.AuditPage;
import seizures.contract.CloudEvents;
import seizures.contract.Topic;

/**
 * Writes the audit while requests go on: entries wait here, the writer takes all that wait as one page and sends it until
 * the brokers have it, and only then the next. So a chain has no gaps. When too many wait, the service takes no more
 * requests than it can write down.
 */
final class AuditPublisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditPublisher.class);
    private static final int MOST_WAITING = 20_000;
    private static final int FULL = MOST_WAITING / 2;
    private static final int PAGE = 500;
    /** How long an entry waits for others of its page: each page costs this process and the brokers a request. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final BlockingQueue<AuditPage.Entry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final Producer<byte[], byte[]> producer;
    private final String service;
    private final String writer;
    private final Thread thread;
    private volatile boolean closing;
    private boolean failing;

    /** @param producer with {@code acks=all}; closed with this */
    AuditPublisher(String service, Producer<byte[], byte[]> producer) {
        this.service = service;
        this.writer = service + "/" + UUID.randomUUID();
        this.producer = producer;
        LOG.info("Writes the audit as {}", writer);
        this.thread = Thread.ofPlatform().name("audit").start(this::run);
    }

    /** Never waits. What finds no place, which is only when nobody asked {@link #isWriting}, is counted as lost. */
    void write(AuditPage.Entry entry) {
        if (!waiting.offer(entry)) {
            lost.incrementAndGet();
        }
    }

    /** Whether what is done now can be written down: not when the brokers have not taken any for long. */
    boolean isWriting() {
        return waiting.size() < FULL;
    }

    int waiting() {
        return waiting.size();
    }

    long lost() {
        return lost.get();
    }

    long written() {
        return written.get();
    }

    private void run() {
        int number = 0;
        var previous = AuditPage.NONE;
        try {
            for (var entries = take(); entries != null; entries = take()) {
                var page = new AuditPage(writer, ++number, previous, entries);
                var value = Topic.AUDIT.value().serializer().serialize(Topic.AUDIT.name(), page);
                if (!send(page, value)) {
                    lost.addAndGet(entries.size() + waiting.size());
                    LOG.error("The end of the audit is not written: {} entries", entries.size() + waiting.size());
                    return;
                }
                previous = AuditPage.hash(value);
                written.addAndGet(entries.size());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** All that wait, one at least; null at the end. */
    private @Nullable List<AuditPage.Entry> take() throws InterruptedException {
        while (true) {
            var first = waiting.poll(100, TimeUnit.MILLISECONDS);
            if (first != null) {
                gather();
                var entries = new ArrayList<AuditPage.Entry>();
                entries.add(first);
                waiting.drainTo(entries, PAGE - 1);
                return entries;
            }
            if (closing) {
                return null;
            }
        }
    }

    /** Gives others the time to come along, unless there is a page of them already, or no time left. */
    private void gather() throws InterruptedException {
        if (!closing && waiting.size() < PAGE - 1) {
            Thread.sleep(GATHERING);
        }
    }

    /** Until the brokers have it; false where that is not so when the service has to stop. */
    private boolean send(AuditPage page, byte[] value) throws InterruptedException {
        long end = 0;
        while (true) {
            try {
                producer.send(record(page, value)).get();
                failing = false;
                return true;
            } catch (ExecutionException | KafkaException e) {
                if (!failing) {
                    LOG.atWarn()
                            .addKeyValue("cause", e.getClass().getSimpleName())
                            .log("The audit is not acknowledged");
                }
                failing = true;
            }
            if (closing) {
                end = end == 0 ? System.nanoTime() + FAREWELL.toNanos() : end;
                if (System.nanoTime() - end > 0) {
                    return false;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private ProducerRecord<byte[], byte[]> record(AuditPage page, byte[] value) {
        var headers = CloudEvents.headersOf(
                Topic.AUDIT,
                page.writer() + "/" + page.number(),
                "/" + service + "/audit",
                page.entries().getLast().at());
        return new ProducerRecord<>(
                Topic.AUDIT.name(),
                0,
                Topic.AUDIT.key().serializer().serialize(Topic.AUDIT.name(), page.writer()),
                value,
                headers);
    }

    /** Writes what waits, for some seconds at most. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(FAREWELL.multipliedBy(3));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        producer.close(FAREWELL);
    }
}
