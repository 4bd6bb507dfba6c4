package seizures.intake.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Faults;
import seizures.commons.request.JsonFields;
import seizures.commons.request.Parsed;
import seizures.commons.request.SafeText;
import seizures.contract.SeizureId;
import tools.jackson.databind.JsonNode;

/** Reads a submission from JSON, or gives every fault in it. */
public final class SubmissionParser {
    private static final int REASON = 1000;

    private final Clock clock;

    /** @param clock tells what is in the future */
    public SubmissionParser(Clock clock) {
        this.clock = clock;
    }

    /** What a request without a body may say in its query instead. */
    public record Query(@Nullable String reason, @Nullable String restatedOn) {
        static final Query EMPTY = new Query(null, null);
    }

    /** One submission being read. */
    private record Reading(JsonFields fields, Moments moments, Query query) {
        @Nullable
        String reason() {
            return query.reason() == null || fields.has("reason")
                    ? fields.required("reason").text(REASON)
                    : fromQuery("reason", query.reason(), text -> SafeText.forPeople(text, REASON));
        }

        Stated stated() {
            var recordedAt = fields.optional("recordedAt").parsed(text -> moments.recorded(text, null));
            var restatedOn = query.restatedOn() == null || fields.has("restatedOn")
                    ? fields.optional("restatedOn").parsed(moments::restated)
                    : fromQuery("restatedOn", query.restatedOn(), moments::restated);
            return new Stated(recordedAt, restatedOn);
        }

        private <T> @Nullable T fromQuery(String name, String text, Function<String, T> parse) {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                fields.faults().add(name, String.valueOf(e.getMessage()));
                return null;
            }
        }

        @Nullable
        SeizureId id() {
            return fields.required("seizureId").parsed(SeizureId::new);
        }

        int base() {
            var version = fields.required("version").whole(1, Integer.MAX_VALUE);
            return version == null ? 0 : version;
        }

        Parsed<Submission> end(@Nullable Submission submission) {
            fields.refuseUnknown();
            var faults = fields.faults();
            return faults.isEmpty() && submission != null
                    ? new Parsed.Ok<>(submission)
                    : new Parsed.Invalid<>(faults.list());
        }
    }

    private Reading reading(JsonNode body, Query query) {
        return reading(new JsonFields(body, "#", new Faults()), query);
    }

    private Reading reading(JsonFields fields, Query query) {
        return new Reading(fields, new Moments(clock.instant()), query);
    }

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

    private static Parsed<Submission> restatement(Reading in) {
        var reason = in.reason();
        var parsed = new ReportParser(in.fields(), in.moments()).parse(null);
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

    public Parsed<Submission> analysis(JsonNode body, SeizureId addressed) {
        return analysis(reading(body, Query.EMPTY), addressed);
    }

    private static Parsed<Submission> analysis(Reading in, @Nullable SeizureId id) {
        var parsed = new LabResultParser(in.fields(), in.moments()).parse();
        return in.end(
                parsed == null || id == null ? null : new Submission.Analysis(id, parsed.result(), parsed.stated()));
    }

    /** What a line of a bulk may do. */
    private enum Operation {
        REPORT("report"),
        CORRECT("correct"),
        RESTATE("restate"),
        RETRACT("retract"),
        LAB_RESULT("lab-result");

        private final String word;

        Operation(String word) {
            this.word = word;
        }
    }

    /**
     * One line of a bulk: a report, or with {@code "operation"} what else can be said: {@code correct} and
     * {@code retract} with the {@code version} they start from, {@code restate} without one, or {@code lab-result}.
     */
    public Parsed<Submission> line(JsonNode body) {
        var in = reading(body, Query.EMPTY);
        var field = in.fields().optional("operation");
        var operation =
                field.isPresent() ? field.oneOf(List.of(Operation.values()), value -> value.word) : Operation.REPORT;
        if (operation == null) {
            return new Parsed.Invalid<>(in.fields().faults().list());
        }
        return switch (operation) {
            case REPORT -> report(in);
            case CORRECT -> {
                int base = in.base();
                yield correction(in, null, base);
            }
            case RESTATE -> restatement(in);
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

    /** A CloudEvent in structured mode whose data is a report. */
    public Parsed<Submission> cloudEvent(JsonNode event) {
        var envelope = new JsonFields(event, "#", new Faults());
        envelope.required("specversion").parsed(SubmissionParser::specVersion);
        for (var name : new String[] {"id", "source", "type"}) {
            envelope.required(name).text();
        }
        var data = envelope.required("data").object();
        return data == null ? new Parsed.Invalid<>(envelope.faults().list()) : report(reading(data, Query.EMPTY));
    }

    private static String specVersion(String text) {
        if (!text.equals("1.0")) {
            throw new IllegalArgumentException("must be 1.0");
        }
        return text;
    }
}
