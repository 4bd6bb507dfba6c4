package seizures.intake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Detection;
import seizures.contract.Direction;
import seizures.contract.Item;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.contract.RoutePoint;
import seizures.contract.Seizure;
import seizures.contract.SeizureId;
import seizures.intake.report.ReportRequest.PortRequest;

/** From a report as sent to a seizure, or to every fault in it. */
record ReportParser(Faults faults, Moments moments, String at) {
    private static final int MOST_EVENTS = 1_000_000;

    /** A seizure, and what is stated about when it was known. */
    record Reported(Seizure seizure, Stated stated) {}

    /** @param addressed the id in the address, where there is one: the report need not repeat it, nor contradict it */
    @Nullable
    Reported parse(ReportRequest request, @Nullable SeizureId addressed) {
        var agency = faults.required(at + "/agency", request.agency(), Agency::new);
        var id = id(request, addressed, agency);
        var port = port(request.port());
        var occurred = faults.required(at + "/occurredAt", request.occurredAt(), text -> moments.occurred(text, port));
        var recordedAt =
                faults.optional(at + "/recordedAt", request.recordedAt(), text -> moments.recorded(text, occurred));
        var restatedOn = faults.optional(at + "/restatedOn", request.restatedOn(), moments::restated);
        var crossing = faults.oneOf(at + "/crossing", request.crossing(), Crossing.class, Crossing.UNKNOWN);
        var mode = faults.oneOf(at + "/mode", request.mode(), Mode.class, Mode.UNKNOWN);
        var direction = faults.oneOf(at + "/direction", request.direction(), Direction.class, Direction.UNKNOWN);
        var route = list(request.route(), this::routePoint, "/route");
        var detection = list(request.detection(), this::detection, "/detection");
        var others = list(request.participatingAgencies(), this::agency, "/participatingAgencies");
        int events = events(request.eventCount());
        var items = items(request);
        if (faults.any()
                || agency == null
                || id == null
                || port == null
                || request.occurredAt() == null
                || occurred == null
                || crossing == null
                || mode == null
                || direction == null) {
            return null;
        }
        var seizure = new Seizure(
                id,
                agency,
                request.occurredAt(),
                occurred,
                port,
                crossing,
                mode,
                direction,
                route,
                detection,
                others,
                events,
                items);
        return new Reported(seizure, new Stated(recordedAt, restatedOn));
    }

    private @Nullable SeizureId id(ReportRequest request, @Nullable SeizureId addressed, @Nullable Agency agency) {
        var id = request.seizureId() == null && addressed != null
                ? addressed
                : faults.required(at + "/seizureId", request.seizureId(), SeizureId::new);
        if (id != null && addressed != null && !id.equals(addressed)) {
            faults.add(at + "/seizureId", "is not the id in the address");
        } else if (id != null && agency != null && !id.isOf(agency)) {
            faults.add(at + "/seizureId", "does not start with the agency's code and a hyphen: " + agency + "-");
        }
        return id;
    }

    private @Nullable PortCode port(@Nullable PortRequest request) {
        if (request == null) {
            faults.add(at + "/port", "is missing");
            return null;
        }
        if (request.scheme() == null) {
            faults.add(at + "/port/scheme", "is missing");
        }
        var scheme = faults.oneOf(at + "/port/scheme", request.scheme(), PortScheme.class, null);
        var code = faults.required(at + "/port/code", request.code(), text -> text);
        if (scheme == null || code == null) {
            return null;
        }
        return faults.optional(at + "/port/code", code, text -> new PortCode(scheme, normal(scheme, text)));
    }

    /** CBP writes an area as "Tucson Sector" or "TUCSON FIELD OFFICE"; the crossing tells the two apart. */
    private static String normal(PortScheme scheme, String code) {
        if (scheme != PortScheme.CBP_AREA) {
            return code;
        }
        var area = code.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", "_");
        for (var suffix : List.of("_FIELD_OFFICE", "_SECTOR")) {
            if (area.endsWith(suffix)) {
                return area.substring(0, area.length() - suffix.length());
            }
        }
        return area;
    }

    private @Nullable RoutePoint routePoint(String pointer, ReportRequest.RouteRequest request) {
        if (request.role() == null) {
            faults.add(pointer + "/role", "is missing");
        }
        var role = faults.oneOf(pointer + "/role", request.role(), RoutePoint.Role.class, null);
        var country = faults.required(pointer + "/country", request.country(), Country::new);
        return role == null || country == null ? null : new RoutePoint(role, country);
    }

    private @Nullable Detection detection(String pointer, String text) {
        return faults.oneOf(pointer, text, Detection.class, null);
    }

    private @Nullable Agency agency(String pointer, String text) {
        return faults.optional(pointer, text, Agency::new);
    }

    private int events(@Nullable Integer count) {
        if (count != null && (count < 1 || count > MOST_EVENTS)) {
            faults.add(at + "/eventCount", "is outside 1 to " + MOST_EVENTS);
        }
        return count == null ? 1 : count;
    }

    private List<Item> items(ReportRequest request) {
        if (request.items() == null || request.items().isEmpty()) {
            faults.add(at + "/items", "is missing: at least one item");
            return List.of();
        }
        var parser = new ItemParser(faults);
        var items = list(request.items(), parser::item, "/items");
        AmountLimits.refusal(items).ifPresent(detail -> faults.add(at + "/items", detail));
        return items;
    }

    /** Reads one element at a place. */
    private interface Element<R, T> {
        @Nullable
        T parse(String pointer, R request);
    }

    private <R, T> List<T> list(@Nullable List<@Nullable R> requests, Element<R, T> element, String name) {
        var values = new ArrayList<T>();
        for (int i = 0; requests != null && i < requests.size(); i++) {
            var request = requests.get(i);
            var value = request == null ? null : element.parse(at + name + "/" + i, request);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }
}
