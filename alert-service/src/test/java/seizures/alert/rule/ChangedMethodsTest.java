package seizures.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import seizures.alert.series.Fact;
import seizures.commons.request.Parsed;
import seizures.contract.ContractJson;
import seizures.contract.Contribution;
import seizures.contract.SampleCircumstances;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.domain.doses.ChangedMethods;
import seizures.domain.doses.DoseMethods;

/** A method that a file adds works in rules after a restart; the counts of the same goods are held to the same number. */
class ChangedMethodsTest {
    private static final String RULE = """
            { "severity": "info", "measure": { "kind": "DOSES", "method": "assay-3mg@1" },
              "when": { "kind": "THRESHOLD", "window": { "calendar": "MONTH" }, "value": 1000 } }
            """;

    private static Parsed<Rule> parse(DoseMethods methods) {
        return RuleParser.parse(ContractJson.MAPPER.readTree(RULE), methods);
    }

    private static Fact seizure(String id, Contribution goods) {
        var day = ChangedMethods.YEAR + "-05-01";
        return Fact.of(new SeizureChange(
                new SeizureId(id),
                1,
                1,
                1,
                1,
                Instant.parse(day + "T12:00:00Z"),
                SampleCircumstances.at("CBP_AREA:TUCSON", day),
                List.of(goods)));
    }

    @Test
    void an_alert_by_the_changed_file_has_the_doses_that_a_count_has() {
        assertThat(parse(ChangedMethods.file())).isInstanceOfSatisfying(Parsed.Ok.class, ok -> {
            var measure = ((Rule) ok.value()).measure();
            var sum = BigDecimal.ZERO;
            for (var goods : ChangedMethods.goods()) {
                var fact = seizure("US-CBP-1", goods);
                sum = sum.add(measure.amount(fact, fact.goods()));
            }

            assertThat(measure.shown(sum)).isEqualByComparingTo(BigDecimal.valueOf(ChangedMethods.DOSES));
            assertThat(measure.unit()).isEqualTo("doses (assay-3mg@1)");
        });
    }

    @Test
    void a_method_that_the_file_does_not_have_is_refused() {
        assertThat(parse(DoseMethods.builtIn())).isInstanceOf(Parsed.Invalid.class);
    }
}
