package seizures.alert.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import seizures.contract.SeizureChange;

/**
 * Why alerts are evaluated again, and so why there is a next version of one.
 *
 * @param text the same in English, for the version's {@code reason}
 * @param args of the sentence about it, by type
 * @param at when it was known
 */
public record ChangeReason(Type type, String text, List<String> args, Instant at) {
    public enum Type {
        REPORT,
        MORE_REPORTS,
        CORRECTION,
        RETRACTION,
        /** Reports and corrections together. */
        MIXED,
        /** What is known of who reported when. */
        COVERAGE,
        /** What names, ports or areas mean. */
        REGISTERS,
        RULE_MADE,
        RULE_CHANGED,
        /** The rule was deleted: what was true stays. */
        RULE_RETIRED,
        /** The rule was switched off. */
        RULE_DISABLED,
        /** The rule has come to its end. */
        RULE_ENDED,
        TIME,
        /** It was pending, and has held for as long as the rule asks. */
        HELD,
        /** Its window is over, and so is the time after it. */
        OVER
    }

    /** @param type REPORT, CORRECTION or RETRACTION */
    public static ChangeReason of(Type type, SeizureChange change) {
        var what = switch (type) {
            case REPORT -> "report";
            case CORRECTION -> "correction";
            default -> "retraction";
        };
        var words = change.reason() == null ? "" : ": " + change.reason();
        return new ChangeReason(
                type,
                what + " of seizure " + change.seizureId() + ", version " + change.cause() + words,
                Stream.concat(
                                Stream.of(
                                        change.seizureId().value(),
                                        change.agency().code()),
                                Stream.ofNullable(change.reason()))
                        .toList(),
                change.recordedAt());
    }

    /** Reports alone have come since the version before. */
    public static ChangeReason moreReports(int reports, Instant at) {
        var text = reports == 1 ? "one more report" : reports + " more reports";
        return new ChangeReason(Type.MORE_REPORTS, text, List.of(Integer.toString(reports)), at);
    }

    /** Reports and corrections have come since the version before. */
    public static ChangeReason mixed(Instant at) {
        return new ChangeReason(Type.MIXED, "reports and corrections", List.of(), at);
    }

    /** @param agencies their codes */
    public static ChangeReason coverage(String agencies, Instant at) {
        return new ChangeReason(Type.COVERAGE, "the coverage of " + agencies + " has changed", List.of(agencies), at);
    }

    /** @param entry its kind and id: {@code names/fentanilo} */
    public static ChangeReason registers(String entry, Instant at) {
        return new ChangeReason(Type.REGISTERS, "the register entry " + entry + " has changed", List.of(entry), at);
    }

    /** A new rule found what was there. */
    public static ChangeReason ruleMade(Instant at) {
        return new ChangeReason(Type.RULE_MADE, "rule made", List.of(), at);
    }

    /** @param version of the rule, the new one */
    public static ChangeReason ruleChanged(int version, Instant at) {
        return ruled(Type.RULE_CHANGED, "rule changed", version, at);
    }

    /** @param version of the rule, its deletion */
    public static ChangeReason ruleRetired(int version, Instant at) {
        return ruled(Type.RULE_RETIRED, "rule retired", version, at);
    }

    /** @param version of the rule, the one that is switched off */
    public static ChangeReason ruleDisabled(int version, Instant at) {
        return ruled(Type.RULE_DISABLED, "rule switched off", version, at);
    }

    /** @param until when the rule was to end */
    public static ChangeReason ruleEnded(Instant until) {
        return new ChangeReason(Type.RULE_ENDED, "rule ended", List.of(), until);
    }

    private static ChangeReason ruled(Type type, String text, int version, Instant at) {
        return new ChangeReason(type, text + ", version " + version, List.of(Integer.toString(version)), at);
    }

    /** Nothing came, but time has passed. */
    public static ChangeReason time(Instant at) {
        return new ChangeReason(Type.TIME, "time has passed", List.of(), at);
    }

    /** @param fireAfter how long the rule had to hold before its alert fires */
    public static ChangeReason held(Duration fireAfter, Instant at) {
        var words = Language.ENGLISH.wording().duration(fireAfter);
        return new ChangeReason(Type.HELD, "held for " + words, List.of(fireAfter.toString()), at);
    }

    /** @param holdFor how long an alert outlasts its window */
    public static ChangeReason over(Duration holdFor, Instant at) {
        var text = holdFor.isZero()
                ? "closed with the end of its window"
                : "closed " + Language.ENGLISH.wording().duration(holdFor) + " after the end of its window";
        return new ChangeReason(Type.OVER, text, List.of(holdFor.toString()), at);
    }

    /** Whether somebody took back or changed what had been said. */
    public boolean isCorrection() {
        return type == Type.CORRECTION || type == Type.RETRACTION || type == Type.MIXED;
    }
}
