package seizures.alert.about;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import seizures.contract.AlertFilter;
import seizures.contract.AlertVersion;
import seizures.contract.Severity;
import seizures.domain.dimension.Dimension;
import tools.jackson.databind.JsonNode;

/**
 * The labels of an alert that filters match: what its group says, or else what its rule selects, and what that implies. An
 * alert about everything in a dimension has no value there.
 */
public record AlertLabels(String alertId, String ruleId, Severity severity, AlertValues values) {
    /** @param definition of the alert's rule, if known */
    public static AlertLabels of(AlertVersion alert, @Nullable JsonNode definition) {
        return new AlertLabels(
                alert.alertId(), alert.ruleId(), alert.severity(), new AlertValues(alert.group(), definition));
    }

    /** Whether a filter matches it. An alert without a value in a dimension that the filter names does not match. */
    public boolean fits(AlertFilter filter) {
        return any(filter.alert(), Set.of(alertId))
                && any(filter.rule(), Set.of(ruleId))
                && (filter.severity().isEmpty() || filter.severity().contains(severity))
                && any(filter.port(), Dimension.PORT)
                && any(filter.area(), Dimension.AREA)
                && any(filter.region(), Dimension.REGION)
                && any(filter.country(), Dimension.COUNTRY)
                && any(filter.countryGroup(), Dimension.COUNTRY_GROUP)
                && any(filter.agency(), Dimension.AGENCY)
                && any(filter.participant(), Dimension.PARTICIPANT)
                && any(filter.substance(), Dimension.SUBSTANCE);
    }

    private boolean any(List<String> wanted, Dimension dimension) {
        return wanted.isEmpty() || any(wanted, values.in(dimension));
    }

    private static boolean any(List<String> wanted, Set<String> there) {
        return wanted.isEmpty() || wanted.stream().anyMatch(there::contains);
    }
}
