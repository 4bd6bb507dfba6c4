package seizures.intake.receipt;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.commons.access.Caller;
import seizures.commons.log.RecordPublisher;
import seizures.contract.CloudEvents;
import seizures.contract.Receipt;
import seizures.contract.Topic;

/** Writes receipts behind the answers that name them: nobody waits, and what is lost can be made again from the log. */
public class ReceiptPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptPublisher.class);

    private final RecordPublisher publisher;
    private final Clock clock;
    private final Counter written;
    private final Counter failed;

    public ReceiptPublisher(RecordPublisher publisher, MeterRegistry meters, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
        this.written = counter(meters, "written");
        this.failed = counter(meters, "failed");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("seizure.receipts")
                .description("parts of receipts by outcome; failed ones can be rebuilt from the log")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** A receipt for one request, which is written in parts; the last one when the request ends. */
    public ReceiptBook open(Caller caller) {
        return new ReceiptBook(clock.instant(), caller, this::write);
    }

    protected void write(Receipt receipt) {
        var topic = Topic.RECEIPTS;
        var headers = CloudEvents.headersOf(
                topic, receipt.receiptId() + "/" + receipt.part(), "/seizure-service/intake", receipt.time());
        publisher.send(
                new ProducerRecord<>(
                        topic.name(),
                        0,
                        topic.key().serializer().serialize(topic.name(), receipt.receiptId()),
                        topic.value().serializer().serialize(topic.name(), receipt),
                        headers),
                isWritten -> {
                    if (isWritten) {
                        written.increment();
                    } else {
                        failed.increment();
                        LOG.warn("A receipt was not acknowledged");
                    }
                });
    }

    /** Waits for what is on its way. */
    void close() {
        publisher.close();
    }
}
