package seizures.alert.about;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import seizures.contract.AlertFilter;
import seizures.contract.AlertVersion;
import seizures.contract.PortCode;
import seizures.contract.Severity;
import seizures.domain.dimension.Dimension;
import seizures.domain.registry.Ports;
import tools.jackson.databind.JsonNode;

/**
 * The labels of an alert that filters match: what its group says, or else what its rule selects. A port implies its region
 * and country. An alert about everything in a dimension has no value there.
 */
public record AlertLabels(
        String alertId,
        String ruleId,
        Severity severity,
        Set<String> ports,
        Set<String> regions,
        Set<String> countries,
        Set<String> substances) {

    /** @param definition of the alert's rule, if known */
    public static AlertLabels of(AlertVersion alert, @Nullable JsonNode definition) {
        var ports = values(Dimension.PORT, alert.group(), definition);
        return new AlertLabels(
                alert.alertId(),
                alert.ruleId(),
                alert.severity(),
                ports,
                or(values(Dimension.REGION, alert.group(), definition), ports, Ports::regionOf),
                or(
                        values(Dimension.COUNTRY, alert.group(), definition),
                        ports,
                        port -> port.country().code()),
                values(Dimension.SUBSTANCE, alert.group(), definition));
    }

    private static Set<String> values(Dimension dimension, Map<String, String> group, @Nullable JsonNode definition) {
        var own = group.get(dimension.word());
        if (own != null || definition == null) {
            return own == null ? Set.of() : Set.of(own);
        }
        var selected = new LinkedHashSet<String>();
        definition
                .path("select")
                .path(dimension.word())
                .forEach(value -> selected.add(dimension.parseLeniently(value.stringValue(""))));
        return selected;
    }

    private static Set<String> or(Set<String> stated, Set<String> ports, Function<PortCode, String> of) {
        if (!stated.isEmpty()) {
            return stated;
        }
        var found = new LinkedHashSet<String>();
        ports.forEach(port -> parsed(port).map(of).ifPresent(found::add));
        return found;
    }

    private static Optional<PortCode> parsed(String port) {
        try {
            return Optional.of(PortCode.parse(port));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a filter matches it. An alert without a value in a dimension that the filter names does not match. */
    public boolean fits(AlertFilter filter) {
        return any(filter.alert(), Set.of(alertId))
                && any(filter.rule(), Set.of(ruleId))
                && (filter.severity().isEmpty() || filter.severity().contains(severity))
                && any(filter.port(), ports)
                && any(filter.region(), regions)
                && any(filter.country(), countries)
                && any(filter.substance(), substances);
    }

    private static boolean any(List<String> wanted, Set<String> there) {
        return wanted.isEmpty() || wanted.stream().anyMatch(there::contains);
    }
}
