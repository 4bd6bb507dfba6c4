package seizures.intake.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.intake.report.ReportRequest.QuantityRequest;

/** A laboratory's result as sent. */
record LabResultRequest(
        @Nullable String resultId,
        @Nullable String laboratory,
        @Nullable String analysedOn,
        @Nullable String recordedAt,
        @Nullable String restatedOn,
        @Nullable List<@Nullable FindingRequest> findings) {
    private static final int MOST_FINDINGS = 200;

    record FindingRequest(
            @Nullable Integer item,
            @Nullable String substance,
            @Nullable String evidence,
            @Nullable String role,
            @Nullable String purity,
            @Nullable QuantityRequest activePerUnit,
            @Nullable String uncertainty) {
        static FindingRequest read(Fields fields) {
            var request = new FindingRequest(
                    fields.integer("item"),
                    fields.text("substance"),
                    fields.text("evidence"),
                    fields.text("role"),
                    fields.text("purity"),
                    fields.object("activePerUnit", QuantityRequest::read),
                    fields.text("uncertainty"));
            fields.nothingElse();
            return request;
        }
    }

    static LabResultRequest read(Fields fields) {
        return new LabResultRequest(
                fields.text("resultId"),
                fields.text("laboratory"),
                fields.text("analysedOn"),
                fields.text("recordedAt"),
                fields.text("restatedOn"),
                fields.objects("findings", MOST_FINDINGS, FindingRequest::read));
    }
}
