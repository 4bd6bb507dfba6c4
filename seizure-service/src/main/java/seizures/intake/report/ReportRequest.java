package seizures.intake.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as sent: everything may be missing, nothing is checked but its type. */
record ReportRequest(
        @Nullable String seizureId,
        @Nullable String agency,
        @Nullable String occurredAt,
        @Nullable String recordedAt,
        @Nullable String restatedOn,
        @Nullable PortRequest port,
        @Nullable String crossing,
        @Nullable String mode,
        @Nullable String direction,
        @Nullable List<@Nullable RouteRequest> route,
        @Nullable List<@Nullable String> detection,
        @Nullable List<@Nullable String> participatingAgencies,
        @Nullable Integer eventCount,
        @Nullable List<@Nullable ItemRequest> items) {
    private static final int MOST_ITEMS = 100;
    private static final int MOST_SUBSTANCES = 20;
    private static final int MOST_OTHERS = 20;

    record PortRequest(@Nullable String scheme, @Nullable String code) {
        static PortRequest read(Fields fields) {
            var request = new PortRequest(fields.text("scheme"), fields.text("code"));
            fields.nothingElse();
            return request;
        }
    }

    record RouteRequest(@Nullable String role, @Nullable String country) {
        static RouteRequest read(Fields fields) {
            var request = new RouteRequest(fields.text("role"), fields.text("country"));
            fields.nothingElse();
            return request;
        }
    }

    record QuantityRequest(@Nullable String value, @Nullable String unit) {
        static QuantityRequest read(Fields fields) {
            var request = new QuantityRequest(fields.text("value"), fields.text("unit"));
            fields.nothingElse();
            return request;
        }
    }

    record ItemRequest(
            @Nullable String form,
            @Nullable QuantityRequest quantity,
            @Nullable String quantityMethod,
            @Nullable List<@Nullable SubstanceRequest> substances) {
        static ItemRequest read(Fields fields) {
            var request = new ItemRequest(
                    fields.text("form"),
                    fields.object("quantity", QuantityRequest::read),
                    fields.text("quantityMethod"),
                    fields.objects("substances", MOST_SUBSTANCES, SubstanceRequest::read));
            fields.nothingElse();
            return request;
        }
    }

    record SubstanceRequest(
            @Nullable String substance,
            @Nullable String role,
            @Nullable String evidence,
            @Nullable String share,
            @Nullable String purity,
            @Nullable QuantityRequest activePerUnit,
            @Nullable String uncertainty,
            @Nullable String laboratory) {
        static SubstanceRequest read(Fields fields) {
            var request = new SubstanceRequest(
                    fields.text("substance"),
                    fields.text("role"),
                    fields.text("evidence"),
                    fields.text("share"),
                    fields.text("purity"),
                    fields.object("activePerUnit", QuantityRequest::read),
                    fields.text("uncertainty"),
                    fields.text("laboratory"));
            fields.nothingElse();
            return request;
        }
    }

    /** Leaves it to the caller to say {@link Fields#nothingElse}: a correction has more members. */
    static ReportRequest read(Fields fields) {
        return new ReportRequest(
                fields.text("seizureId"),
                fields.text("agency"),
                fields.text("occurredAt"),
                fields.text("recordedAt"),
                fields.text("restatedOn"),
                fields.object("port", PortRequest::read),
                fields.text("crossing"),
                fields.text("mode"),
                fields.text("direction"),
                fields.objects("route", MOST_OTHERS, RouteRequest::read),
                fields.texts("detection", MOST_OTHERS),
                fields.texts("participatingAgencies", MOST_OTHERS),
                fields.integer("eventCount"),
                fields.objects("items", MOST_ITEMS, ItemRequest::read));
    }
}
