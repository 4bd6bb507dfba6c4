package seizures.intake.receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import seizures.commons.log.TopicLookup;
import seizures.contract.Receipt;

/** Finds receipts in their topic again: an id begins with its time, and so tells where to look. */
final class ReceiptLog {
    /** A bulk takes minutes; its last part is written at its end. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Parts that one request looks at. */
    private static final int MOST_LOOKED_AT = 20_000;

    private final TopicLookup<String, Receipt> topic;
    private final ReceiptRecovery recovery;

    ReceiptLog(TopicLookup<String, Receipt> topic, ReceiptRecovery recovery) {
        this.topic = topic;
        this.recovery = recovery;
    }

    /** @param next where the next page starts; empty on the last */
    record Page(List<ReceiptView> receipts, Optional<Long> next) {}

    /** Empty if neither the topic of receipts nor the log of reports has it. */
    Optional<ReceiptView> find(String id) throws InterruptedException {
        var time = ReceiptId.timeOf(id);
        if (time.isEmpty()) {
            return Optional.empty();
        }
        var parts = parts(id, time.get());
        if (!parts.isEmpty()
                && parts.getLast().last()
                && parts.size() == parts.getLast().part()) {
            return Optional.of(ReceiptView.of(parts));
        }
        var again = recovery.find(id, time.get());
        return again.isPresent() || parts.isEmpty() ? again : Optional.of(ReceiptView.of(parts));
    }

    private List<Receipt> parts(String id, Instant time) {
        var parts = new ArrayList<Receipt>();
        long next = topic.offsetAt(time);
        long end = topic.end();
        for (int looked = 0; next < end && looked < MOST_LOOKED_AT; ) {
            var page = topic.from(next, end);
            for (var record : page.records()) {
                looked++;
                if (record.key().equals(id)
                        && record.value() != null
                        && parts.size() + 1 == record.value().part()) {
                    parts.add(record.value());
                }
                if (record.timestamp().isAfter(time.plus(LONGEST))
                        || (!parts.isEmpty() && parts.getLast().last())) {
                    return parts;
                }
            }
            next = page.next();
        }
        return parts;
    }

    /** @param from offset to start at */
    Page list(long from, int limit, Predicate<ReceiptView> meant) {
        var found = new ArrayList<ReceiptView>();
        long next = from;
        long end = topic.end();
        int looked = 0;
        while (next < end && looked < MOST_LOOKED_AT && found.size() < limit) {
            var page = topic.from(next, end);
            next = page.next();
            for (var record : page.records()) {
                looked++;
                var receipt = record.value();
                if (receipt != null && receipt.last()) {
                    var view = ReceiptView.of(List.of(receipt)).withoutLines();
                    if (meant.test(view)) {
                        found.add(view);
                    }
                }
                if (found.size() == limit) {
                    next = record.offset() + 1;
                    break;
                }
            }
        }
        return new Page(found, next < end ? Optional.of(next) : Optional.empty());
    }

    long offsetAt(Instant time) {
        return topic.offsetAt(time);
    }
}
