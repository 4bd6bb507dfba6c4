package seizures.alert.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import seizures.contract.AlertCommand;
import seizures.contract.AlertCommand.Acknowledged;
import seizures.contract.AlertCommand.Assigned;
import seizures.contract.AlertCommand.Commented;
import seizures.contract.AlertCommand.Judged;
import seizures.contract.AlertCommand.Silenced;
import seizures.contract.AlertCommand.Unsilenced;

/** Which acts are the same: a caller's key names one act on an alert, or one silence, and nothing of another caller. */
final class ActIdentity {
    private ActIdentity() {}

    /** @param key what the caller calls it; without one each act is another */
    static String commandId(String alertId, String author, @Nullable String key) {
        return key == null
                ? UUID.randomUUID().toString()
                : String.join("/", alertId, URLEncoder.encode(author, StandardCharsets.UTF_8), key);
    }

    /** The id of a silence: for the same key of the same caller the same. */
    static String silenceId(String author, @Nullable String key) {
        return key == null
                ? UUID.randomUUID().toString()
                : UUID.nameUUIDFromBytes(commandId("silence", author, key).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** Whether two acts say the same, whenever they were sent. */
    static boolean isSame(AlertCommand first, AlertCommand second) {
        return switch (first) {
            case Acknowledged a -> second instanceof Acknowledged b && a.note().equals(b.note());
            case Commented a -> second instanceof Commented b && a.note().equals(b.note());
            case Assigned a -> second instanceof Assigned b && a.assignee().equals(b.assignee());
            case Judged a ->
                second instanceof Judged b
                        && a.judgement() == b.judgement()
                        && a.reason().equals(b.reason());
            case Silenced a ->
                second instanceof Silenced b
                        && a.filter().equals(b.filter())
                        && a.reason().equals(b.reason())
                        && a.until().equals(b.until())
                        && Objects.equals(a.remindAt(), b.remindAt())
                        && a.endsOnResolve() == b.endsOnResolve();
            case Unsilenced _ -> first.equals(second);
        };
    }
}
