package seizures.intake.report;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Faults;
import seizures.commons.request.JsonFields;
import seizures.commons.request.Parsed;
import seizures.commons.request.SafeText;
import seizures.commons.request.StrictJson;
import seizures.contract.SeizureId;
import seizures.contract.Topic;
import seizures.intake.problem.IfMatch;
import tools.jackson.databind.JsonNode;

/** Reads a submission from JSON, or gives every fault in it. */
public final class SubmissionParser {
    /** The operation of a line that is about no seizure, but states coverage. */
    public static final String COVERAGE = "coverage";

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

        /** As the number {@code version}, or as {@code ifMatch}: the ETag that an answer to a single request had. */
        int base() {
            var ifMatch = fields.optional("ifMatch");
            if (!ifMatch.isPresent()) {
                return zeroIfNull(fields.required("version").whole(1, Integer.MAX_VALUE));
            }
            if (fields.has("version")) {
                fields.optional("version").fault("must be omitted beside ifMatch");
            }
            return zeroIfNull(ifMatch.parsed(IfMatch::parse));
        }

        private static int zeroIfNull(@Nullable Integer version) {
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
        REPORT("report", "Reported"),
        CORRECT("correct", "Corrected"),
        RESTATE("restate", "Restated"),
        RETRACT("retract", "Retracted"),
        LAB_RESULT("lab-result", "Analysed");

        private final String word;
        private final String event;

        Operation(String word, String event) {
            this.word = word;
            this.event = event;
        }

        /** The type of a CloudEvent that says it. */
        private String type() {
            return Topic.REPORTED.name() + "." + event;
        }

        static Optional<Operation> of(String word) {
            return Stream.of(values())
                    .filter(operation -> operation.word.equals(word))
                    .findFirst();
        }

        /** As a line may name them, a statement of coverage among them. */
        static List<String> words() {
            return Stream.concat(Stream.of(values()).map(operation -> operation.word), Stream.of(COVERAGE))
                    .toList();
        }
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
        var faults = new Faults();
        var envelope = new JsonFields(event, "#", faults);
        envelope.required("specversion").parsed(SubmissionParser::specVersion);
        envelope.required("id").text();
        envelope.required("source").text();
        var operation = envelope.required("type").oneOf(List.of(Operation.values()), Operation::type);
        envelope.optional("datacontenttype").parsed(SubmissionParser::contentType);
        var data = data(envelope, faults);
        return data == null || operation == null
                ? new Parsed.Invalid<>(faults.list())
                : operation(operation, reading(data, Query.EMPTY));
    }

    private static @Nullable JsonFields data(JsonFields envelope, Faults faults) {
        var encoded = envelope.optional("data_base64");
        if (!encoded.isPresent()) {
            return envelope.required("data").object();
        }
        if (envelope.has("data")) {
            encoded.fault("must be omitted beside data");
            return null;
        }
        var json = encoded.parsed(SubmissionParser::decoded);
        return json == null ? null : new JsonFields(json, "#/data_base64", faults);
    }

    private static JsonNode decoded(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be Base64", e);
        }
        return switch (StrictJson.parse(ByteBuffer.wrap(bytes))) {
            case Parsed.Ok<JsonNode>(var json) -> json;
            case Parsed.Invalid<JsonNode>(var faults) ->
                throw new IllegalArgumentException(
                        "must be Base64 of JSON, which " + faults.getFirst().detail());
        };
    }

    private static String contentType(String text) {
        if (!text.matches("application/([a-z0-9.-]+\\+)?json *(;.*)?")) {
            throw new IllegalArgumentException("must be application/json");
        }
        return text;
    }

    private static String specVersion(String text) {
        if (!text.equals("1.0")) {
            throw new IllegalArgumentException("must be 1.0");
        }
        return text;
    }
}
