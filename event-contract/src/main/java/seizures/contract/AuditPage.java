package seizures.contract;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what and when, and what came of it. Topic {@code seizures.audit.v1}, keyed by {@link #writer}. The pages of a
 * writer are a chain: each names the hash of the one before, so that none can be taken out, changed or moved unseen. A
 * page may be there twice, byte for byte, where its writer could not know whether it was written.
 *
 * @param writer one life of one instance of a service
 * @param number from 1, without gaps
 * @param previous the {@link #hash} of the writer's page before; {@link #NONE} where there is none
 */
public record AuditPage(String writer, int number, String previous, List<Entry> entries) {
    /** The hash before the first page. */
    public static final String NONE = "0".repeat(64);

    public AuditPage {
        entries = List.copyOf(entries);
    }

    /**
     * One request that was answered.
     *
     * @param at when it was answered
     * @param actor whom the token names; absent where there was no good token
     * @param issuer who says so
     * @param act the request's method and address, of a question that was answered with its parameters
     * @param subject the id of what it was about, where the address does not say it
     * @param status of the answer
     * @param lines of a bulk: what came of them
     * @param times more than 1 where as many alike, refused for want of a good token, were too many to be told apart
     */
    public record Entry(
            Instant at,
            @Nullable String actor,
            @Nullable String issuer,
            String act,
            @Nullable String subject,
            int status,
            @Nullable Lines lines,
            int times) {}

    /**
     * How many lines were accepted and refused, how many of the refused were not the sender's to send, and how many have no known outcome.
     *
     * @param accepted of a bulk, as are the others
     * @param forbidden of agencies that the caller does not speak for
     * @param unknown where the brokers did not answer in time
     */
    public record Lines(int accepted, int refused, int forbidden, int unknown) {}

    /** SHA-256, in hexadecimal, of a page as it lies in the topic. */
    public static String hash(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
