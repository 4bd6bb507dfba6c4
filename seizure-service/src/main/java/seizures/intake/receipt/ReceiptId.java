package seizures.intake.receipt;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Ids of receipts: UUIDs of version 7 (RFC 9562), whose first 48 bits are the milliseconds of their time. */
final class ReceiptId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int VERSION = 7;

    private ReceiptId() {}

    static String at(Instant time) {
        long high = (time.toEpochMilli() << 16) | (VERSION << 12) | RANDOM.nextInt(1 << 12);
        long low = (RANDOM.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    /** When the write began; empty where the text is not such an id. */
    static Optional<Instant> timeOf(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) && id.version() == VERSION
                    ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
