package seizures.alert.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import seizures.contract.AlertVersion;

/**
 * What a rule comes to by all that is known now.
 *
 * @param seizures that it selects
 * @param groups that hold one of them
 * @param alerts that it would raise at once, the newest version of each, the last raised first
 * @param recommended for kinds with a fixed value, the groups with the most seizures first
 */
public record RulePreview(long seizures, int groups, List<AlertVersion> alerts, List<Recommended> recommended) {
    public static final List<Double> RATES = List.of(0.05, 0.01);

    /**
     * Values for one group.
     *
     * @param values in the unit of the measure, by the share of the past that would have reached them at most
     */
    public record Recommended(Map<String, String> group, Map<Double, BigDecimal> values) {}
}
