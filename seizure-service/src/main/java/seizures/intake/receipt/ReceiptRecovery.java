package seizures.intake.receipt;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import seizures.commons.log.PartitionReader;
import seizures.contract.Agency;
import seizures.contract.Receipt;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;
import seizures.contract.Topic;

/** Makes a receipt again from the log of reports, of what was accepted: each event names its receipt, line and digest. */
final class ReceiptRecovery {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_READ = 100_000;
    private static final String SOURCE = "/agencies/";

    private final PartitionReader log;

    ReceiptRecovery(PartitionReader log) {
        this.log = log;
    }

    Optional<ReceiptView> find(String id, Instant time) throws InterruptedException {
        var found = new Found();
        var offsets = log.offsetsAt(time);
        long last = time.plus(LONGEST).toEpochMilli();
        for (int partition = 0; partition < offsets.size(); partition++) {
            log.read(partition, offsets.get(partition), MOST_READ, record -> {
                LineOrigin.of(record.headers())
                        .filter(origin -> origin.receiptId().equals(id))
                        .ifPresent(origin -> found.add(origin, record));
                return record.timestamp() <= last;
            });
        }
        return found.view(id, time);
    }

    /** The lines so far. */
    private static final class Found {
        private final List<Receipt.Line> lines = new ArrayList<>();
        private final TreeSet<Agency> agencies = new TreeSet<>();
        private String submittedBy = "unknown";

        void add(LineOrigin origin, ConsumerRecord<byte[], byte[]> record) {
            var event = Topic.REPORTED.value().deserializer().deserialize(Topic.REPORTED.name(), record.value());
            var id = new SeizureId(new String(record.key(), StandardCharsets.UTF_8));
            lines.add(new Receipt.Line(
                    origin.line(),
                    status(event),
                    id,
                    event instanceof SeizureEvent.Versioned versioned ? versioned.version() : null,
                    origin.sha256(),
                    record.partition() + "-" + record.offset()));
            agencyOf(event).ifPresent(agencies::add);
            text(record.headers(), "ce_source")
                    .filter(source -> source.startsWith(SOURCE))
                    .ifPresent(source ->
                            submittedBy = URLDecoder.decode(source.substring(SOURCE.length()), StandardCharsets.UTF_8));
        }

        Optional<ReceiptView> view(String id, Instant time) {
            lines.sort(Comparator.comparingInt(Receipt.Line::line));
            var counts = new Receipt.Counts(lines.size(), 0, 0, 0);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ReceiptView(
                            id, time, submittedBy, List.copyOf(agencies), false, counts, List.copyOf(lines)));
        }
    }

    private static int status(@Nullable SeizureEvent event) {
        return event instanceof SeizureEvent.Reported || event instanceof SeizureEvent.Analysed ? 201 : 200;
    }

    static Optional<Agency> agencyOf(@Nullable SeizureEvent event) {
        return switch (event) {
            case SeizureEvent.Reported reported ->
                Optional.of(reported.seizure().agency());
            case SeizureEvent.Corrected corrected ->
                Optional.of(corrected.seizure().agency());
            case null -> Optional.empty();
            case SeizureEvent.Retracted _, SeizureEvent.Analysed _, SeizureEvent.Linked _ -> Optional.empty();
        };
    }

    private static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }
}
