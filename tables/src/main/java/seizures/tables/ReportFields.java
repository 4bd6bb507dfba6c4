package seizures.tables;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Detection;
import seizures.contract.Direction;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.contract.QuantityMethod;
import seizures.contract.Role;
import seizures.contract.RoutePoint;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;

/** Makes a report of the fields of a row, or names every fault in them. */
final class ReportFields {
    /** Those of a map that a report is made of; others only serve these. */
    static final Set<String> NAMES = Set.of(
            "seizureId",
            "agency",
            "occurredAt",
            "recordedAt",
            "portScheme",
            "port",
            "crossing",
            "mode",
            "direction",
            "origin",
            "departure",
            "transit",
            "destination",
            "detection",
            "eventCount",
            "form",
            "quantity",
            "times",
            "unit",
            "quantityMethod",
            "substance",
            "role",
            "evidence",
            "share",
            "purity",
            "laboratory");

    /** Those that every map must have. */
    static final List<String> REQUIRED =
            List.of("seizureId", "agency", "occurredAt", "portScheme", "port", "quantity", "unit", "substance");

    private static final WordOf<Crossing> CROSSING = new WordOf<>(Crossing.values());
    private static final WordOf<Mode> MODE = new WordOf<>(Mode.values());
    private static final WordOf<Direction> DIRECTION = new WordOf<>(Direction.values());
    private static final WordOf<Form> FORM = new WordOf<>(Form.values());
    private static final WordOf<QuantityMethod> QUANTITY_METHOD = new WordOf<>(QuantityMethod.values());
    private static final WordOf<PortScheme> PORT_SCHEME = new WordOf<>(PortScheme.values());
    private static final WordOf<Role> ROLE = new WordOf<>(Role.values());
    private static final WordOf<Evidence> EVIDENCE = new WordOf<>(Evidence.values());
    private static final WordOf<Detection> DETECTION = new WordOf<>(Detection.values());

    private final RowFields fields;
    private final List<CellFault> faults;

    ReportFields(RowFields fields, List<CellFault> faults) {
        this.fields = fields;
        this.faults = faults;
    }

    /** Null where there is a fault. */
    @Nullable
    Report report() {
        var id = required("seizureId", SeizureId::new);
        var agency = required("agency", Agency::new);
        var goods = goods();
        var occurredAt = required("occurredAt", Function.identity());
        var port = port();
        var report = id == null || agency == null || goods == null || occurredAt == null || port == null
                ? null
                : new Report(
                        id,
                        agency,
                        occurredAt,
                        optional("recordedAt", Instant::parse),
                        port,
                        optional("crossing", CROSSING),
                        optional("mode", MODE),
                        optional("direction", DIRECTION),
                        route(),
                        optional("detection", ReportFields::detections),
                        optional("eventCount", Long::valueOf),
                        List.of(goods));
        if (report == null) {
            fields.names().forEach(this::text); // the faults of the others too
        }
        return faults.isEmpty() ? report : null;
    }

    private Report.@Nullable Goods goods() {
        var amount = amount();
        var form = optional("form", FORM);
        var method = optional("quantityMethod", QUANTITY_METHOD);
        var content = content();
        return amount == null || content == null
                ? null
                : new Report.Goods(form == null ? Form.UNKNOWN : form, amount, method, List.of(content));
    }

    private Report.@Nullable Amount amount() {
        var number = required("quantity", BigDecimal::new);
        var times = optional("times", BigDecimal::new);
        var unit = required("unit", Function.identity());
        if (number == null || unit == null) {
            return null;
        }
        var value = times == null ? number : Conversion.times(number, times);
        if (unit.startsWith("{") && value.stripTrailingZeros().scale() > 0) {
            throw new RowFields.Uncountable(
                    "%s: %s %s is a part of a piece".formatted(fields.source("quantity"), value.toPlainString(), unit));
        }
        return attempt("quantity", value.toPlainString(), text -> new Report.Amount(text, unit));
    }

    private @Nullable PortCode port() {
        var scheme = required("portScheme", PORT_SCHEME);
        return scheme == null ? null : required("port", code -> new PortCode(scheme, code));
    }

    private Report.@Nullable Content content() {
        var substance = required("substance", SubstanceCode::new);
        var role = optional("role", ROLE);
        var evidence = optional("evidence", EVIDENCE);
        var share = optional("share", Function.identity());
        var purity = optional("purity", Function.identity());
        var laboratory = optional("laboratory", Function.identity());
        return substance == null ? null : new Report.Content(substance, role, evidence, share, purity, laboratory);
    }

    private @Nullable List<RoutePoint> route() {
        if (Stream.of(RoutePoint.Role.values()).noneMatch(role -> fields.has(name(role)))) {
            return null;
        }
        var route = new ArrayList<RoutePoint>();
        for (var role : RoutePoint.Role.values()) {
            var country = optional(name(role), Country::new);
            if (country != null) {
                route.add(new RoutePoint(role, country));
            }
        }
        return route;
    }

    static String name(RoutePoint.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static List<Detection> detections(String text) {
        return Arrays.stream(text.split("[,; ]+", -1)).map(DETECTION).toList();
    }

    private <T> @Nullable T required(String name, Function<String, T> read) {
        var text = text(name);
        if (text != null && text.isEmpty()) {
            faults.add(fields.source(name).fault(name, "must not be empty"));
        }
        return text == null || text.isEmpty() ? null : attempt(name, text, value -> fields.read(name, value, read));
    }

    private <T> @Nullable T optional(String name, Function<String, T> read) {
        var text = text(name);
        return text == null || text.isEmpty() ? null : attempt(name, text, value -> fields.read(name, value, read));
    }

    /** Null, and a fault, where a cell cannot be read. */
    private @Nullable String text(String name) {
        try {
            return fields.get(name);
        } catch (RowFields.Unreadable e) {
            var fault = e.fault(name);
            if (faults.stream().noneMatch(fault::isAboutTheSameCell)) {
                faults.add(fault);
            }
            return null;
        }
    }

    private <T> @Nullable T attempt(String name, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            faults.add(fields.source(name).fault(name, String.valueOf(e.getMessage())));
            return null;
        }
    }
}
