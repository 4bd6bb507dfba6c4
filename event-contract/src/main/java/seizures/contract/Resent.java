package seizures.contract;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/**
 * A record that was parked and is sent again says in which transaction: its end takes a place in the log behind the record,
 * as if an event were missing there.
 */
public final class Resent {
    public static final String HEADER = "resent-in";

    private Resent() {}

    /** The name of the transaction; nothing for all that was not sent again. */
    public static Optional<String> in(Headers headers) {
        return Optional.ofNullable(headers.lastHeader(HEADER))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }
}
