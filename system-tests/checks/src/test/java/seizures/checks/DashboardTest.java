package seizures.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DashboardTest {
    private static final Path FOLDER = Path.of("../../deploy/grafana/dashboards");

    @Test
    void every_panel_says_what_it_shows_and_asks_for_its_job_and_instance() throws IOException {
        assertThat(Dashboard.in(FOLDER))
                .hasSize(4)
                .allSatisfy(dashboard -> assertThat(dashboard.faults()).isEmpty());
    }

    @Test
    void what_nobody_has_reported_is_not_drawn_as_zero() throws IOException {
        var questions = Dashboard.in(FOLDER).stream()
                .flatMap(dashboard -> dashboard.panels().stream())
                .filter(panel ->
                        panel.path("datasource").path("uid").stringValue("").startsWith("seizures-"))
                .toList();

        assertThat(questions)
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(
                                panel.path("fieldConfig").path("defaults").has("noValue"))
                        .isFalse());
    }

    @Test
    void no_two_dashboards_have_one_uid() throws IOException {
        assertThat(Dashboard.in(FOLDER))
                .extracting(dashboard -> dashboard.json().path("uid").stringValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_panel_that_lacks_all_is_told_of_each() {
        var bare = new Dashboard("bare.json", Api.JSON.readTree("""
                { "uid": "bare", "editable": false,
                  "templating": { "list": [ { "name": "datasource" }, { "name": "job" }, { "name": "instance" } ] },
                  "panels": [
                    { "title": "P", "targets": [ { "expr": "rate(a_total{x=\\"1\\"}[5m]) + b_total{}" } ] },
                    { "title": "Q", "type": "timeseries", "targets": [ { "expr": "a{}" } ],
                      "fieldConfig": { "defaults": { "unit": "massg", "thresholds": { "steps": [ {}, {} ] } } } },
                    { "title": "R", "type": "table", "targets": [ { "expr": "a{}" } ] } ] }
                """));

        assertThat(bare.faults())
                .anyMatch(fault -> fault.contains("lacks one of"))
                .anyMatch(fault -> fault.contains("no link to the runbooks"))
                .anyMatch(fault -> fault.contains("no link to the console"))
                .anyMatch(fault -> fault.contains("no description"))
                .anyMatch(fault -> fault.contains("no unit"))
                .anyMatch(fault -> fault.contains("no thresholds"))
                .anyMatch(fault -> fault.contains("fixes its data source"))
                .anyMatch(fault -> fault.contains("ask for its job"))
                .anyMatch(fault -> fault.contains("ask for its instance"))
                .anyMatch(fault -> fault.contains("rate over a fixed time"))
                .anyMatch(fault -> fault.contains("counter without rate"))
                .anyMatch(fault -> fault.contains("\"Q\" does not begin at 0"))
                .anyMatch(fault -> fault.contains("\"Q\" does not draw its thresholds"))
                .anyMatch(fault -> fault.contains("\"Q\" does not say what nothing is"))
                .anyMatch(fault -> fault.contains("\"Q\" leaves the unit of a mass"))
                .anyMatch(fault -> fault.contains("\"R\" is a table of what is none"));
    }
}
