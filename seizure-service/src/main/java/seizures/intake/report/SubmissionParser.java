package seizures.intake.report;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import seizures.contract.SeizureId;
import seizures.intake.problem.Fault;
import tools.jackson.databind.JsonNode;

/** From JSON to what is to be said about a seizure; or to every fault in it. */
public final class SubmissionParser {
    private static final int REASON = 1000;

    private final Clock clock;

    /** @param clock tells what is in the future */
    public SubmissionParser(Clock clock) {
        this.clock = clock;
    }

    /** One submission being read: its members, its faults and the time. */
    private record Reading(Fields fields, Faults faults, Moments moments, String at) {
        @Nullable
        String reason(@Nullable String elsewhere) {
            var inBody = fields.text("reason");
            var reason = inBody == null ? elsewhere : inBody;
            if (reason == null) {
                faults.add(at + "/reason", "is missing");
            }
            return faults.words(at + "/reason", reason, REASON);
        }

        Parsed<Submission> end(@Nullable Submission submission) {
            fields.nothingElse();
            return faults.any() || submission == null ? Parsed.Invalid.of(faults.list()) : new Parsed.Ok<>(submission);
        }
    }

    private Reading reading(JsonNode body, String at) {
        var faults = new Faults();
        return new Reading(new Fields(body, at, faults), faults, new Moments(clock.instant()), at);
    }

    /** @param at where in the document the report is: {@code #} */
    public Parsed<Submission> report(JsonNode body, String at) {
        return report(reading(body, at));
    }

    private static Parsed<Submission> report(Reading in) {
        var request = ReportRequest.read(in.fields());
        var parsed = new ReportParser(in.faults(), in.moments(), in.at()).parse(request, null);
        return in.end(parsed == null ? null : new Submission.Report(parsed.seizure(), parsed.stated()));
    }

    /** @param reason from the query, where the body has none */
    public Parsed<Submission> correction(JsonNode body, SeizureId addressed, int base, @Nullable String reason) {
        return correction(reading(body, "#"), addressed, base, reason);
    }

    private static Parsed<Submission> correction(
            Reading in, @Nullable SeizureId addressed, int base, @Nullable String elsewhere) {
        var reason = in.reason(elsewhere);
        var request = ReportRequest.read(in.fields());
        var parsed = new ReportParser(in.faults(), in.moments(), in.at()).parse(request, addressed);
        return in.end(
                parsed == null || reason == null
                        ? null
                        : new Submission.Correction(parsed.seizure(), base, reason, parsed.stated()));
    }

    /**
     * @param body {@code {reason, recordedAt?, restatedOn?}}
     * @param reason and {@code restatedOn} from the query, where the body has none
     */
    public Parsed<Submission> retraction(
            JsonNode body, SeizureId addressed, int base, @Nullable String reason, @Nullable String restatedOn) {
        return retraction(reading(body, "#"), addressed, base, reason, restatedOn);
    }

    private static Parsed<Submission> retraction(
            Reading in,
            @Nullable SeizureId id,
            int base,
            @Nullable String reasonElsewhere,
            @Nullable String dayElsewhere) {
        var reason = in.reason(reasonElsewhere);
        var stated = stated(in, dayElsewhere);
        return in.end(id == null || reason == null ? null : new Submission.Retraction(id, base, reason, stated));
    }

    private static Stated stated(Reading in, @Nullable String restatedElsewhere) {
        var recordedAt = in.faults()
                .optional(
                        in.at() + "/recordedAt",
                        in.fields().text("recordedAt"),
                        text -> in.moments().recorded(text, null));
        var inBody = in.fields().text("restatedOn");
        var restatedOn = in.faults()
                .optional(in.at() + "/restatedOn", inBody == null ? restatedElsewhere : inBody, in.moments()::restated);
        return new Stated(recordedAt, restatedOn);
    }

    public Parsed<Submission> analysis(JsonNode body, SeizureId addressed) {
        return analysis(reading(body, "#"), addressed);
    }

    private static Parsed<Submission> analysis(Reading in, @Nullable SeizureId id) {
        var request = LabResultRequest.read(in.fields());
        var parsed = new LabResultParser(in.faults(), in.moments(), in.at()).parse(request);
        return in.end(
                parsed == null || id == null ? null : new Submission.Analysis(id, parsed.result(), parsed.stated()));
    }

    /**
     * One line of a bulk: a report, or with {@code "operation"} what else can be said: {@code correct} and
     * {@code retract} with the {@code version} they start from, or {@code lab-result}.
     */
    public Parsed<Submission> line(JsonNode body) {
        var in = reading(body, "#");
        var operation = in.fields().text("operation");
        return switch (operation == null ? "report" : operation) {
            case "report" -> report(in);
            case "correct" -> correction(in, null, base(in), null);
            case "retract" -> {
                var base = base(in);
                yield retraction(in, id(in), base, null, null);
            }
            case "lab-result" -> analysis(in, id(in));
            default -> {
                in.faults().add("#/operation", "is none of report, correct, retract, lab-result");
                yield Parsed.Invalid.of(in.faults().list());
            }
        };
    }

    private static int base(Reading in) {
        var version = in.fields().integer("version");
        if (version == null || version < 1) {
            in.faults().add(in.at() + "/version", version == null ? "is missing" : "is no version, from 1: " + version);
            return 0;
        }
        return version;
    }

    private static @Nullable SeizureId id(Reading in) {
        return in.faults().required(in.at() + "/seizureId", in.fields().text("seizureId"), SeizureId::new);
    }

    /** A CloudEvent in structured mode whose data is a report. */
    public Parsed<Submission> cloudEvent(JsonNode event) {
        var faults = new Faults();
        var fields = new Fields(event, "#", faults);
        faults.required("#/specversion", fields.text("specversion"), SubmissionParser::specVersion);
        for (var name : new String[] {"id", "source", "type"}) {
            faults.required("#/" + name, fields.text(name), text -> text);
        }
        var data = event.isObject() ? event.get("data") : null;
        if (data == null || data.isNull()) {
            faults.add("#/data", "is missing: the report, as JSON");
            return Parsed.Invalid.of(faults.list());
        }
        var parsed = report(data, "#/data");
        if (!faults.any()) {
            return parsed;
        }
        if (parsed instanceof Parsed.Invalid<Submission>(var problem)) {
            for (Fault fault : problem.errors()) {
                faults.add(String.valueOf(fault.pointer()), fault.detail());
            }
        }
        return Parsed.Invalid.of(faults.list());
    }

    private static String specVersion(String text) {
        if (!text.equals("1.0")) {
            throw new IllegalArgumentException("is not 1.0");
        }
        return text;
    }
}
