package seizures.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Column<Double> LEVEL_BEFORE = Column.number("levelBefore", Column.Meaning.EXPECTED);
    private static final Column<Double> CEILING = Column.number("ceiling", Column.Meaning.UPPER);
    private static final Column<Boolean> BROKEN = new Column<>("broken", Boolean.class, Column.Meaning.ALARM);
    private static final Column<String> NOTE = Column.text("note");
    private static final Description DETECTOR =
            new Description("ANY", List.of(), "nobody", List.of(), List.of(LEVEL_BEFORE, CEILING, BROKEN, NOTE));

    @Test
    void a_finding_is_known_by_what_its_columns_mean_and_not_by_their_names() {
        var findings = new Findings(DETECTOR, 3, 4);

        findings.put(LEVEL_BEFORE, 4, 2.5);
        findings.put(CEILING, 4, 7.0);
        findings.put(BROKEN, 4, true);

        assertThat(findings.at(4))
                .isEqualTo(new Findings.Finding(4, true, 2.5, Double.NaN, 7, Double.NaN, Double.NaN, ""));
    }

    @Test
    void what_was_not_put_is_not_available_and_no_alarm() {
        var findings = new Findings(DETECTOR, 3, 4);

        assertThat(findings.isAlarm(3)).isFalse();
        assertThat(findings.at(3).expected()).isNaN();
        assertThat(findings.columns().get("note")).containsExactly(null, null);
        assertThat(findings.columns().get("broken")).containsExactly(false, false);
    }
}
