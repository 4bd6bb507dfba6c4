package seizures.intake.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a sender states about the time of what it says, beside when it happened.
 *
 * @param recordedAt when the world knew it, where an importer states that
 * @param restatedOn the day on which the agency restates a locked period by it
 */
public record Stated(@Nullable Instant recordedAt, @Nullable LocalDate restatedOn) {}
