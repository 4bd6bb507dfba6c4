package seizures.alert.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a series: one rule, one group. */
record SeriesKey(String ruleId, Group group) {
    private static final int ID_BYTES = 12;

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
