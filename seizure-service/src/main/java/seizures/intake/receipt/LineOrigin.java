package seizures.intake.receipt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;

/**
 * The line that an event comes from. It is in a header of the event, so that a receipt can be made again from the log.
 *
 * @param line from 1
 * @param sha256 of its bytes, in hexadecimal
 */
public record LineOrigin(String receiptId, int line, String sha256) {
    /** {@code <receipt>/<line>/<digest>}. */
    public static final String HEADER = "ce_receipt";

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})/([0-9]{1,9})/([0-9a-f]{64})");

    /** @param bytes without the end of the line; their position stays as it is */
    public static LineOrigin of(String receiptId, int line, ByteBuffer bytes) {
        return new LineOrigin(receiptId, line, sha256(bytes));
    }

    static String sha256(ByteBuffer bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a header of the event: receipt, line and SHA-256 of the line's bytes. */
    public void putInto(Headers headers) {
        headers.add(HEADER, (receiptId + "/" + line + "/" + sha256).getBytes(StandardCharsets.UTF_8));
    }

    static Optional<LineOrigin> of(Headers headers) {
        var header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        var form = FORM.matcher(new String(header.value(), StandardCharsets.UTF_8));
        return form.matches()
                ? Optional.of(new LineOrigin(form.group(1), Integer.parseInt(form.group(2)), form.group(3)))
                : Optional.empty();
    }
}
