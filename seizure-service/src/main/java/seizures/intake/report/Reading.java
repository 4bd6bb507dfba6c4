package seizures.intake.report;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.JsonFields;
import seizures.commons.request.Parsed;
import seizures.commons.request.SafeText;
import seizures.contract.SeizureId;
import seizures.intake.problem.IfMatch;
import seizures.intake.report.SubmissionParser.Query;

/** One submission being read. */
record Reading(JsonFields fields, Moments moments, Query query) {
    private static final int LONGEST_REASON = 1000;

    @Nullable
    String reason() {
        return query.reason() == null || fields.has("reason")
                ? fields.required("reason").text(LONGEST_REASON)
                : fromQuery("reason", query.reason(), text -> SafeText.forPeople(text, LONGEST_REASON));
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
