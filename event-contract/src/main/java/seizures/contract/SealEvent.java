package seizures.contract;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is closed to change: days of knowledge, and periods of agencies. Topic {@code seizures.seals.v1}, keyed by
 * {@link #subject}; one partition, so that all of it has an order.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface SealEvent {
    /** What it is about: a day, {@code 2024-09-30}, or an agency's period, {@code US-CBP/FY2024}. */
    String subject();

    Instant recordedAt();

    /**
     * The system began. Days before are sealed by people, not by themselves: they have history still to be imported.
     *
     * @param day the first of its own, UTC
     */
    record Opened(LocalDate day, Instant recordedAt) implements SealEvent {
        @Override
        public String subject() {
            return "opened";
        }
    }

    /**
     * Nothing becomes known on this day (UTC) any more, nor on any before it: what is stated to have been is known on
     * the first day that is not sealed.
     *
     * @param day of knowledge, UTC: nothing becomes known on it any more
     * @param note for people
     */
    record DaySealed(
            LocalDate day,
            String author,
            Instant recordedAt,
            @Nullable String note) implements SealEvent {
        @Override
        public String subject() {
            return day.toString();
        }
    }

    /**
     * An agency's figures of a period are final: what changes them is a restatement, and has a date.
     *
     * @param period {@code 2024-03}, {@code 2024-Q1}, {@code 2024}, or {@code FY2024}, the fiscal year of its country
     * @param from first day, in the ports' calendar
     * @param to last day
     */
    record PeriodLocked(
            Agency agency,
            String period,
            LocalDate from,
            LocalDate to,
            String author,
            Instant recordedAt,
            @Nullable String note)
            implements SealEvent {
        @Override
        public String subject() {
            return agency + "/" + period;
        }
    }

    /**
     * A lock is taken back.
     *
     * @param period as it was locked: a month or a year
     * @param reason for people
     */
    record PeriodUnlocked(Agency agency, String period, String author, Instant recordedAt, String reason)
            implements SealEvent {
        @Override
        public String subject() {
            return agency + "/" + period;
        }
    }
}
