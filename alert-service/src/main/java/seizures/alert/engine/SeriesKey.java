package seizures.alert.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names a series: one rule, one group. */
record SeriesKey(String ruleId, Group group) {
    private static final int ID_BYTES = 12;

    /** Spelled out, as the next: a record's own are slow until they are compiled, and each report asks them by the hundred. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SeriesKey key && ruleId.equals(key.ruleId) && group.equals(key.group));
    }

    @Override
    public int hashCode() {
        return 31 * ruleId.hashCode() + group.hashCode();
    }

    /** Unlike for unlike keys: lengths keep the parts apart. */
    String text() {
        var text = new StringBuilder(ruleId);
        group.names()
                .forEach((name, value) -> text.append('|')
                        .append(name)
                        .append('=')
                        .append(value.length())
                        .append(':')
                        .append(value));
        return text.toString();
    }

    /** The id of an alert of this series: 24 hexadecimal digits of SHA-256. */
    String alertId(String episode) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((text() + "|" + episode).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
