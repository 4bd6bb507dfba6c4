package seizures.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import seizures.contract.RoutePoint;

/** Where each field of a map is in the report that a row becomes. */
final class ReportPointers {
    private static final Map<String, String> POINTERS = pointers();
    /** In the order of the route. */
    private static final List<String> ROUTE_FIELDS =
            Stream.of(RoutePoint.Role.values()).map(ReportFields::name).toList();

    private static final Pattern ROUTE = Pattern.compile("#/route/([0-9]{1,2})(/.*)?");

    private ReportPointers() {}

    private static Map<String, String> pointers() {
        var pointers = new LinkedHashMap<String, String>();
        List.of("seizureId", "agency", "occurredAt", "recordedAt", "crossing", "mode", "direction", "detection")
                .forEach(name -> pointers.put(name, "#/" + name));
        pointers.put("eventCount", "#/eventCount");
        pointers.put("portScheme", "#/port/scheme");
        pointers.put("port", "#/port");
        List.of("form", "quantity", "quantityMethod").forEach(name -> pointers.put(name, "#/items/0/" + name));
        pointers.put("unit", "#/items/0/quantity/unit");
        List.of("substance", "role", "evidence", "share", "purity", "laboratory")
                .forEach(name -> pointers.put(name, "#/items/0/substances/0/" + name));
        return pointers;
    }

    /** {@code #} for a field that only serves others. */
    static String of(String field) {
        return POINTERS.getOrDefault(field, ROUTE_FIELDS.contains(field) ? "#/route" : "#");
    }

    /**
     * The field at a pointer, or around it.
     *
     * @param fields of a row
     */
    static Optional<String> field(String pointer, RowFields fields) {
        var route = ROUTE.matcher(pointer);
        if (route.matches()) {
            return ROUTE_FIELDS.stream()
                    .filter(name -> !fields.get(name).isEmpty())
                    .skip(Integer.parseInt(route.group(1)))
                    .findFirst();
        }
        for (var at = pointer; at.length() > 1; at = at.substring(0, at.lastIndexOf('/'))) {
            for (var each : POINTERS.entrySet()) {
                if (each.getValue().equals(at)) {
                    return Optional.of(each.getKey());
                }
            }
        }
        return Optional.empty();
    }
}
