package seizures.alert.rule;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.JsonFields;
import seizures.commons.request.TimeText;

/**
 * What people know a rule by, and whether it is in force. All of it is optional.
 *
 * @param title in one line
 * @param text what it is for
 * @param owner who answers for it
 * @param runbook address of a page that says what to do
 * @param enabled false where it is switched off
 * @param until when it ends
 */
public record RuleNotes(
        @Nullable String title,
        @Nullable String text,
        @Nullable String owner,
        @Nullable String runbook,
        boolean enabled,
        @Nullable Instant until) {
    public static final RuleNotes NONE = new RuleNotes(null, null, null, null, true, null);

    private static final int LINE = 200;
    private static final int PARAGRAPH = 2000;

    static RuleNotes read(JsonFields fields) {
        var enabled = fields.optional("enabled").flag();
        return new RuleNotes(
                fields.optional("title").text(LINE),
                fields.optional("text").text(PARAGRAPH),
                fields.optional("owner").text(LINE),
                fields.optional("runbook").text(PARAGRAPH, RuleNotes::address),
                enabled == null || enabled,
                fields.optional("until").parsed(TimeText::instant));
    }

    private static String address(String text) {
        boolean isAbsolute = text.matches("https?://[^ ]+") && isUri(text);
        if (!isAbsolute) {
            throw new IllegalArgumentException("must be an absolute http or https address");
        }
        return text;
    }

    private static boolean isUri(String text) {
        try {
            return URI.create(text).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean isInForce(Instant now) {
        return enabled && (until == null || now.isBefore(until));
    }
}
