package seizures.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A dashboard of Grafana as its file says, and what a reader may expect of it. */
record Dashboard(String name, JsonNode json) {
    private static final Pattern COUNTER = Pattern.compile("[a-z_]+_(total|count|sum|bucket)\\{");
    private static final Pattern OVER_TIME = Pattern.compile("(rate|increase)\\([a-z_]+_(total|count|sum|bucket)\\{");
    private static final Pattern SELECTOR = Pattern.compile("[a-z_]+\\{([^}]*)}");
    private static final Pattern FIXED_RATE = Pattern.compile("\\brate\\([^\\[]*\\[(?!\\$__rate_interval])");
    private static final Set<String> API = Set.of("seizures-counts", "seizures-alerts");
    private static final Set<String> VARIABLES = Set.of("datasource", "job", "instance", "docs", "console");

    /** Those of a folder, by name. */
    static List<Dashboard> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var dashboards = new ArrayList<Dashboard>();
            for (var file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                dashboards.add(new Dashboard(file.getFileName().toString(), Api.JSON.readTree(Files.readString(file))));
            }
            return dashboards;
        }
    }

    List<JsonNode> panels() {
        return json.path("panels").valueStream().toList();
    }

    static List<String> queries(JsonNode panel) {
        return panel.path("targets")
                .valueStream()
                .map(target -> target.path("expr").stringValue(""))
                .filter(query -> !query.isEmpty())
                .toList();
    }

    /** All that is wrong with it. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        require(!json.path("uid").stringValue("").isEmpty(), "has no uid", faults);
        require(!json.path("editable").booleanValue(true), "can be edited", faults);
        var variables = json.path("templating")
                .path("list")
                .valueStream()
                .map(variable -> variable.path("name").stringValue(""))
                .toList();
        require(variables.containsAll(VARIABLES), "lacks one of " + VARIABLES, faults);
        require(isLinked("${docs}/runbooks/"), "has no link to the runbooks", faults);
        require(isLinked("${console}/"), "has no link to the console", faults);
        for (var panel : panels()) {
            var mine = new ArrayList<String>();
            faultsOf(panel, mine);
            mine.forEach(fault -> faults.add("\"" + panel.path("title").stringValue("?") + "\" " + fault));
        }
        return faults.stream().map(fault -> name + ": " + fault).toList();
    }

    private boolean isLinked(String address) {
        return json.path("links")
                .valueStream()
                .anyMatch(link -> link.path("url").stringValue("").startsWith(address));
    }

    private static void faultsOf(JsonNode panel, List<String> faults) {
        var defaults = panel.path("fieldConfig").path("defaults");
        require(!panel.path("title").stringValue("").isBlank(), "has no title", faults);
        require(!panel.path("description").stringValue("").isBlank(), "has no description", faults);
        require(!defaults.path("unit").stringValue("").isBlank(), "has no unit", faults);
        require(!defaults.path("thresholds").path("steps").isEmpty(), "has no thresholds", faults);
        if (API.contains(panel.path("datasource").path("uid").stringValue(""))) {
            panel.path("targets").forEach(target -> faultsOfQuestion(target, faults));
            return;
        }
        require(
                "${datasource}".equals(panel.path("datasource").path("uid").stringValue("")),
                "fixes its data source",
                faults);
        require(!queries(panel).isEmpty(), "asks nothing", faults);
        queries(panel).forEach(query -> faultsOf(query, faults));
        faultsOfDrawing(panel, defaults, faults);
    }

    /** What is right in the file and wrong in the picture. */
    private static void faultsOfDrawing(JsonNode panel, JsonNode defaults, List<String> faults) {
        var kind = panel.path("type").stringValue("");
        boolean isDrawn = kind.equals("timeseries") || kind.equals("bargauge");
        require(!isDrawn || defaults.path("min").doubleValue(-1) == 0, "does not begin at 0", faults);
        require(
                !kind.equals("timeseries")
                        || defaults.path("thresholds").path("steps").size() < 2
                        || defaults.path("custom").has("thresholdsStyle"),
                "does not draw its thresholds",
                faults);
        require(defaults.has("noValue"), "does not say what nothing is", faults);
        require(
                !defaults.path("unit").stringValue("").startsWith("mass"),
                "leaves the unit of a mass to Grafana, which says Gg",
                faults);
        require(
                !kind.equals("table")
                        || panel.path("targets")
                                .valueStream()
                                .allMatch(target ->
                                        target.path("format").stringValue("").equals("table")),
                "is a table of what is none",
                faults);
    }

    /** A question to a service: what nobody has reported is not drawn as zero. */
    private static void faultsOfQuestion(JsonNode target, List<String> faults) {
        require(target.path("url").stringValue("").startsWith("/v1/"), "does not ask the API", faults);
        require(!target.path("root_selector").stringValue("").isBlank(), "does not say what its rows are", faults);
        require(!target.path("columns").isEmpty(), "has no columns", faults);
    }

    private static void faultsOf(String query, List<String> faults) {
        var selectors = SELECTOR.matcher(query);
        int found = 0;
        while (selectors.find()) {
            found++;
            var matchers = selectors.group(1);
            require(matchers.contains("job=~\"$job\""), "does not ask for its job: " + query, faults);
            require(matchers.contains("instance=~\"$instance\""), "does not ask for its instance: " + query, faults);
        }
        require(found > 0, "selects nothing: " + query, faults);
        require(!FIXED_RATE.matcher(query).find(), "has a rate over a fixed time: " + query, faults);
        require(
                COUNTER.matcher(query).results().count()
                        == OVER_TIME.matcher(query).results().count(),
                "reads a counter without rate or increase: " + query,
                faults);
    }

    private static void require(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
