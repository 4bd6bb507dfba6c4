package seizures.contract;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person did about an alert, a rule or a silence. Topic {@code seizures.alert-commands.v1}, keyed by {@link #subject}.
 * The acts lie beside the alerts: they never change what the data says.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "command")
public sealed interface AlertCommand {
    /** The id of the alert, the rule or the silence that it is about. */
    String subject();

    /** The same id again is the same act. */
    String commandId();

    /** Who did it. */
    String author();

    Instant recordedAt();

    /**
     * Somebody has seen the alert and takes care of it.
     *
     * @param upTo the severity that was seen: a higher one breaks through; absent where it was not said, then none does
     */
    record Acknowledged(
            String subject,
            String commandId,
            String author,
            Instant recordedAt,
            String note,
            @Nullable Severity upTo) implements AlertCommand {}

    /**
     * A remark, for others to read.
     *
     * @param note for people, at most 2,000 characters
     */
    record Commented(String subject, String commandId, String author, Instant recordedAt, String note)
            implements AlertCommand {}

    /**
     * It is somebody's task from here on.
     *
     * @param assignee who looks after the alert from now on
     */
    record Assigned(String subject, String commandId, String author, Instant recordedAt, String assignee)
            implements AlertCommand {}

    /**
     * What it turned out to be. The last one counts.
     *
     * @param judgement whether the alert was right
     * @param reason for people, at most 2,000 characters
     */
    record Judged(
            String subject, String commandId, String author, Instant recordedAt, Judgement judgement, String reason)
            implements AlertCommand {}

    /**
     * These alerts are sent to nobody new for a while; whoever has received one receives its later versions.
     *
     * @param subject the silence's id
     * @param until its end
     * @param remindAt when its subscribers are reminded that it ends; absent where they are not
     * @param endsOnResolve whether it ends when the last of its alerts that fires does
     */
    record Silenced(
            String subject,
            String commandId,
            String author,
            Instant recordedAt,
            AlertFilter filter,
            String reason,
            Instant until,
            @Nullable Instant remindAt,
            boolean endsOnResolve)
            implements AlertCommand {}

    /**
     * A silence is over before its end.
     *
     * @param subject the silence that ends
     */
    record Unsilenced(String subject, String commandId, String author, Instant recordedAt) implements AlertCommand {}

    enum Judgement {
        /** There is something behind it. */
        VERIFIED,
        /** There is nothing behind it. */
        DISMISSED
    }
}
