package seizures.intake.report;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Faults;
import seizures.commons.request.JsonFields;
import seizures.commons.request.Parsed;
import seizures.contract.SeizureId;
import tools.jackson.databind.JsonNode;

/** Reads a submission from JSON, or gives every fault in it. */
public final class SubmissionParser {
    /** The operation of a line that is about no seizure, but states coverage. */
    public static final String COVERAGE = "coverage";

    private final Clock clock;

    /** @param clock tells what is in the future */
    public SubmissionParser(Clock clock) {
        this.clock = clock;
    }

    /** What a request without a body may say in its query instead. */
    public record Query(@Nullable String reason, @Nullable String restatedOn) {
        static final Query EMPTY = new Query(null, null);
    }

    private Reading reading(JsonNode body, Query query) {
        return reading(new JsonFields(body, "#", new Faults()), query);
    }

    private Reading reading(JsonFields fields, Query query) {
        return new Reading(fields, new Moments(clock.instant()), query);
    }

    /** A first report; every fault of it at once, by JSON Pointer. */
    public Parsed<Submission> report(JsonNode body) {
        return report(reading(body, Query.EMPTY));
    }

    private static Parsed<Submission> report(Reading in) {
        var parsed = new ReportParser(in.fields(), in.moments()).parse(null);
        return in.end(parsed == null ? null : new Submission.Report(parsed.seizure(), parsed.stated()));
    }

    /** @param query has the reason if the body has none */
    public Parsed<Submission> correction(JsonNode body, SeizureId addressed, int base, Query query) {
        return correction(reading(body, query), addressed, base);
    }

    private static Parsed<Submission> correction(Reading in, @Nullable SeizureId addressed, int base) {
        var reason = in.reason();
        var parsed = new ReportParser(in.fields(), in.moments()).parse(addressed);
        return in.end(
                parsed == null || reason == null
                        ? null
                        : new Submission.Correction(parsed.seizure(), base, reason, parsed.stated()));
    }

    /** @param query has the reason if the body has none */
    public Parsed<Submission> restatement(JsonNode body, SeizureId addressed, Query query) {
        return restatement(reading(body, query), addressed);
    }

    private static Parsed<Submission> restatement(Reading in, @Nullable SeizureId addressed) {
        var reason = in.reason();
        var parsed = new ReportParser(in.fields(), in.moments()).parse(addressed);
        return in.end(
                parsed == null || reason == null
                        ? null
                        : new Submission.Restatement(parsed.seizure(), reason, parsed.stated()));
    }

    /**
     * @param body {@code {reason, recordedAt?, restatedOn?}}
     * @param query has the reason and {@code restatedOn} if the body has none
     */
    public Parsed<Submission> retraction(JsonNode body, SeizureId addressed, int base, Query query) {
        return retraction(reading(body, query), addressed, base);
    }

    private static Parsed<Submission> retraction(Reading in, @Nullable SeizureId id, int base) {
        var reason = in.reason();
        var stated = in.stated();
        return in.end(id == null || reason == null ? null : new Submission.Retraction(id, base, reason, stated));
    }

    /** @param body {@code {sameSeizureAs, reason, restatedOn?}} */
    public Parsed<Submission> link(JsonNode body, SeizureId addressed) {
        var in = reading(body, Query.EMPTY);
        var same = another(in, "sameSeizureAs", addressed);
        return act(in, same, (reason, stated) -> new Submission.Link(addressed, linkId(), same, null, reason, stated));
    }

    /** @param body {@code {differsFrom, reason}} */
    public Parsed<Submission> distinction(JsonNode body, SeizureId addressed) {
        var in = reading(body, Query.EMPTY);
        var other = another(in, "differsFrom", addressed);
        return act(
                in, other, (reason, stated) -> new Submission.Link(addressed, linkId(), null, other, reason, stated));
    }

    /**
     * @param body {@code {reason, restatedOn?}}
     * @param query has the reason and {@code restatedOn} if the body has none
     */
    public Parsed<Submission> unlink(JsonNode body, SeizureId addressed, Query query) {
        return act(
                reading(body, query),
                addressed,
                (reason, stated) -> new Submission.Link(addressed, linkId(), null, null, reason, stated));
    }

    private static @Nullable SeizureId another(Reading in, String name, SeizureId addressed) {
        var field = in.fields().required(name);
        var other = field.parsed(SeizureId::new);
        if (addressed.equals(other)) {
            field.fault("must be another seizure");
        }
        return other;
    }

    /** @param about null where it is wrong */
    private static Parsed<Submission> act(
            Reading in, @Nullable SeizureId about, BiFunction<String, Stated, Submission> submission) {
        var reason = in.reason();
        var stated = in.stated();
        return in.end(about == null || reason == null ? null : submission.apply(reason, stated));
    }

    private static String linkId() {
        return UUID.randomUUID().toString();
    }

    /** A laboratory's result for the seizure that the address names. */
    public Parsed<Submission> analysis(JsonNode body, SeizureId addressed) {
        return analysis(reading(body, Query.EMPTY), addressed);
    }

    private static Parsed<Submission> analysis(Reading in, @Nullable SeizureId id) {
        var parsed = new LabResultParser(in.fields(), in.moments()).parse();
        return in.end(
                parsed == null || id == null ? null : new Submission.Analysis(id, parsed.result(), parsed.stated()));
    }

    /**
     * One line of a bulk: a report, or with {@code "operation"} what else can be said: {@code correct} and
     * {@code retract} with the {@code version} they start from, {@code restate} without one, or {@code lab-result}.
     */
    public Parsed<Submission> line(JsonNode body) {
        var in = reading(body, Query.EMPTY);
        var field = in.fields().optional("operation");
        var operation = field.isPresent() ? field.word(Operation.words(), Operation::of) : Operation.REPORT;
        if (operation == null) {
            return new Parsed.Invalid<>(in.fields().faults().list());
        }
        return operation(operation, in);
    }

    private static Parsed<Submission> operation(Operation operation, Reading in) {
        return switch (operation) {
            case REPORT -> report(in);
            case CORRECT -> {
                int base = in.base();
                yield correction(in, null, base);
            }
            case RESTATE -> restatement(in, null);
            case RETRACT -> {
                int base = in.base();
                yield retraction(in, in.id(), base);
            }
            case LAB_RESULT -> analysis(in, in.id());
        };
    }

    /** Which seizure a line or CloudEvent is about, whatever else is wrong with it; empty where it does not say. */
    public static Optional<SeizureId> seizureIdIn(JsonNode body) {
        return Stream.of(body.path("seizureId"), body.path("data").path("seizureId"))
                .flatMap(id -> id.stringValueOpt().stream())
                .flatMap(text -> seizureId(text).stream())
                .findFirst();
    }

    private static Optional<SeizureId> seizureId(String text) {
        try {
            return Optional.of(new SeizureId(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * A CloudEvent in structured mode. Its type says what its data is: {@code seizures.reported.v1.Reported}, or {@code
     * .Corrected}, {@code .Restated}, {@code .Retracted} or {@code .Analysed} with the members of such a line of a bulk.
     */
    public Parsed<Submission> cloudEvent(JsonNode event) {
        var reader = new CloudEventReader(event);
        var operation = reader.operation();
        var data = reader.data();
        return data == null || operation == null
                ? new Parsed.Invalid<>(reader.faults())
                : operation(operation, reading(data, Query.EMPTY));
    }
}
