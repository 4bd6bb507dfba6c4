package seizures.alert.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import seizures.commons.request.Fault;
import seizures.contract.PortCode;
import seizures.contract.SubstanceCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Substances;

/** Whether anything at all can match what a rule selects. */
final class Satisfiable {
    private Satisfiable() {}

    static List<Fault> faults(Selector select) {
        var faults = new ArrayList<Fault>();
        var values = select.values();
        if (substances(values).isEmpty()) {
            faults.add(new Fault("#/select", "matches nothing: no substance has all of these values"));
        }
        if (values.containsKey(Dimension.PORT)
                && values.get(Dimension.PORT).stream().noneMatch(port -> isWithin(values, port))) {
            faults.add(new Fault("#/select/port", "matches nothing: no port lies in the area, region or country"));
        }
        return faults;
    }

    /** Registered ones with the selected values, and those that are named without a register. */
    private static List<SubstanceCode> substances(Map<Dimension, Set<String>> values) {
        var found = new ArrayList<SubstanceCode>();
        Substances.all().forEach(substance -> found.add(substance.code()));
        values.getOrDefault(Dimension.SUBSTANCE, Set.of()).stream()
                .filter(code -> code.startsWith(SubstanceCode.OTHER))
                .forEach(code -> found.add(new SubstanceCode(code)));
        found.removeIf(code -> !(has(values, Dimension.SUBSTANCE, code.code())
                && has(values, Dimension.PARENT, Substances.parentOf(code).code())
                && has(values, Dimension.FAMILY, Substances.familyOf(code))
                && has(values, Dimension.CLASS, Substances.classOf(code).name())));
        return found;
    }

    private static boolean isWithin(Map<Dimension, Set<String>> values, String text) {
        try {
            var port = PortCode.parse(text);
            return has(values, Dimension.AREA, Ports.areaOf(port))
                    && has(values, Dimension.REGION, Ports.regionOf(port))
                    && has(values, Dimension.COUNTRY, port.country().code());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean has(Map<Dimension, Set<String>> values, Dimension dimension, String value) {
        var wanted = values.get(dimension);
        return wanted == null || wanted.contains(value);
    }
}
