package seizures.intake.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.JsonFields;
import seizures.contract.Agency;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Detection;
import seizures.contract.Direction;
import seizures.contract.Item;
import seizures.contract.Mode;
import seizures.contract.RoutePoint;
import seizures.contract.Seizure;
import seizures.contract.SeizureId;

/** Reads a report; leaves it to the caller to refuse unknown members, since a correction has more of them. */
record ReportParser(JsonFields fields, Moments moments) {
    private static final int MOST_EVENTS = 1_000_000;
    private static final int MOST_ITEMS = 100;
    private static final int MOST_OTHERS = 20;

    /** A seizure, and what is stated about when it was known. */
    record Reported(Seizure seizure, Stated stated) {}

    /** @param addressed the id in the address, where there is one: the report need not repeat it, nor contradict it */
    @Nullable
    Reported parse(@Nullable SeizureId addressed) {
        var agency = fields.required("agency").parsed(Agency::new);
        var id = id(addressed, agency);
        var port = fields.required("port").object(PortParser::port);
        var occurredAt = fields.required("occurredAt");
        var occurred = occurredAt.parsed(text -> moments.occurred(text, port));
        var recordedAt = fields.optional("recordedAt").parsed(text -> moments.recorded(text, occurred));
        var restatedOn = fields.optional("restatedOn").parsed(moments::restated);
        var crossing = fields.optional("crossing").oneOf(Crossing.class, Crossing.UNKNOWN);
        var mode = fields.optional("mode").oneOf(Mode.class, Mode.UNKNOWN);
        var direction = fields.optional("direction").oneOf(Direction.class, Direction.UNKNOWN);
        var route = fields.optional("route").objects(0, MOST_OTHERS, ReportParser::routePoint);
        var detection = detection();
        var others = participatingAgencies();
        var same = sameSeizureAs(id, agency);
        var events = fields.optional("eventCount").whole(1, MOST_EVENTS);
        var items = items();
        var text = occurredAt.text();
        if (agency == null || id == null || port == null || occurred == null || text == null) {
            return null;
        }
        int count = events == null ? 1 : events;
        return new Reported(
                new Seizure(
                        id, agency, text, occurred, port, crossing, mode, direction, route, detection, others, same,
                        count, items),
                new Stated(recordedAt, restatedOn));
    }

    private List<Item> items() {
        var items = fields.required("items").objects(1, MOST_ITEMS, ItemParser::item);
        AmountLimits.refusal(items).ifPresent(detail -> fields.fault("items", detail));
        return items;
    }

    private @Nullable SeizureId id(@Nullable SeizureId addressed, @Nullable Agency agency) {
        var field = addressed == null ? fields.required("seizureId") : fields.optional("seizureId");
        var id = addressed == null || field.isPresent() ? field.parsed(SeizureId::new) : addressed;
        if (id != null && addressed != null && !id.equals(addressed)) {
            field.fault("must match the id in the address");
        } else if (id != null && agency != null && !id.isOf(agency)) {
            field.fault("must start with the agency's code and a hyphen: " + agency + "-");
        }
        return id;
    }

    private @Nullable SeizureId sameSeizureAs(@Nullable SeizureId id, @Nullable Agency agency) {
        var field = fields.optional("sameSeizureAs");
        var same = field.parsed(SeizureId::new);
        if (same != null && (same.equals(id) || (agency != null && same.isOf(agency)))) {
            field.fault("must be the id of another agency's report; retract what the same agency reported twice");
        }
        return same;
    }

    private static @Nullable RoutePoint routePoint(JsonFields point) {
        var role = point.required("role").oneOf(RoutePoint.Role.class);
        var country = point.required("country").parsed(Country::new);
        point.refuseUnknown();
        return role == null || country == null ? null : new RoutePoint(role, country);
    }

    private List<Detection> detection() {
        return fields.optional("detection").elements(0, MOST_OTHERS).stream()
                .flatMap(element -> Stream.ofNullable(element.oneOf(Detection.class)))
                .toList();
    }

    private List<Agency> participatingAgencies() {
        return fields.optional("participatingAgencies").elements(0, MOST_OTHERS).stream()
                .flatMap(element -> Stream.ofNullable(element.parsed(Agency::new)))
                .toList();
    }
}
