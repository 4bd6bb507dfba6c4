package seizures.tables;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A draft of a column map for a header: what the names of the columns suggest, and marks where a person must decide. */
public final class MapSuggestion {
    /** Where a person must decide. */
    static final String OPEN = "FILL-IN";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _()./-]*");
    /** Words in names of columns, in English, Spanish and French, by field; the first field that has one takes the column. */
    private static final Map<String, List<String>> WORDS = words();

    /** Of an amount whose column names its unit; a kilogram contains the word gram, so the order matters. */
    private static final List<Map.Entry<String, String>> UNITS = List.of(
            Map.entry("kg", "kg"),
            Map.entry("kilo", "kg"),
            Map.entry("lb", "'[lb_av]'"),
            Map.entry("pound", "'[lb_av]'"),
            Map.entry("gram", "g"),
            Map.entry("tablet", "'{tablet}'"),
            Map.entry("pill", "'{tablet}'"),
            Map.entry("litre", "L"),
            Map.entry("liter", "L"),
            Map.entry("litro", "L"));

    private MapSuggestion() {}

    private static Map<String, List<String>> words() {
        var words = new LinkedHashMap<String, List<String>>();
        words.put("seizureId", List.of("seizure id", "event id", "case", "folio", "expediente", "numero", "record id"));
        words.put("occurredAt", List.of("date", "fecha", "time", "hora", "day", "month", "mes"));
        words.put("unit", List.of("unit", "unidad", "unite"));
        words.put(
                "quantity",
                List.of(
                        "qty",
                        "quantity",
                        "cantidad",
                        "quantite",
                        "amount",
                        "weight",
                        "peso",
                        "kg",
                        "kilo",
                        "lbs",
                        "gram"));
        words.put("eventCount", List.of("count of event", "events", "eventos", "seizures"));
        words.put("substance", List.of("drug", "substance", "droga", "sustancia", "drogue", "stupefiant"));
        words.put(
                "port",
                List.of("port", "crossing", "aduana", "puerto", "garita", "place", "lugar", "area", "location"));
        words.put("mode", List.of("transport", "mode", "conveyance", "transporte", "vehicle"));
        words.put("origin", List.of("origin", "origen", "producing"));
        words.put("destination", List.of("destination", "destino"));
        words.put("purity", List.of("purity", "pureza", "purete"));
        words.put("form", List.of("form", "forma", "presentation"));
        return words;
    }

    /**
     * YAML that {@link ColumnMapReader} reads once its open places are filled in.
     *
     * @param agency that reports; empty where it must be filled in
     */
    public static String of(List<String> header, String agency) {
        var columns = header.stream().filter(name -> !name.isEmpty()).distinct().toList();
        var found = columnsByField(columns);
        var yaml = new ArrayList<String>();
        yaml.add("# A draft: replace each " + OPEN + ", then try it in a dry run. See docs/column-maps.md.");
        yaml.add("title: " + OPEN);
        yaml.add("columns: ["
                + String.join(", ", columns.stream().map(MapSuggestion::quoted).toList()) + "]");
        yaml.add("restates: true");
        yaml.add("fields:");
        yaml.add("  agency: " + (agency.isEmpty() ? OPEN : agency));
        addIdentity(yaml, found, columns);
        yaml.add("  occurredAt: { column: " + column(found, "occurredAt") + ", as: time, zone: UTC }");
        yaml.add("  portScheme: UNLOCODE");
        yaml.add("  port: { column: " + column(found, "port") + ", words: { " + OPEN + ": USLRD } }");
        yaml.add("  quantity: { column: " + column(found, "quantity") + ", as: number }");
        yaml.add("  unit: " + unit(found));
        yaml.add("  substance: { column: " + column(found, "substance") + ", as: substance }");
        yaml.add("  role: PRIMARY");
        yaml.add("  evidence: PRESUMPTIVE");
        addOptional(yaml, found);
        return String.join("\n", yaml) + "\n";
    }

    private static Map<String, String> columnsByField(List<String> columns) {
        var found = new LinkedHashMap<String, String>();
        for (var field : WORDS.keySet()) {
            columns.stream()
                    .filter(column -> !found.containsValue(column) && fits(field, column))
                    .findFirst()
                    .ifPresent(column -> found.put(field, column));
        }
        return found;
    }

    private static void addOptional(List<String> yaml, Map<String, String> found) {
        addOptional(yaml, found, "eventCount", "as: count");
        addOptional(yaml, found, "mode", "words: { " + OPEN + ": VEHICLE }, otherwise: UNKNOWN");
        addOptional(yaml, found, "form", "words: { " + OPEN + ": POWDER }, otherwise: UNKNOWN");
        addOptional(yaml, found, "origin", "as: country, otherwise: ''");
        addOptional(yaml, found, "destination", "as: country, otherwise: ''");
        addOptional(yaml, found, "purity", "as: number");
    }

    /** By the agency's own number, or else by what the row says. */
    private static void addIdentity(List<String> yaml, Map<String, String> found, List<String> columns) {
        var own = found.get("seizureId");
        yaml.add("  seizureId: '{agency}-{number}'");
        yaml.add(
                own == null
                        ? "  number: { columns: ["
                                + String.join(
                                        ", ",
                                        columns.stream()
                                                .map(MapSuggestion::quoted)
                                                .toList()) + "], as: digest }"
                        : "  number: { column: " + quoted(own) + " }");
    }

    private static void addOptional(List<String> yaml, Map<String, String> found, String field, String rest) {
        if (found.containsKey(field)) {
            yaml.add("  " + field + ": { column: " + column(found, field) + ", " + rest + " }");
        }
    }

    private static String column(Map<String, String> found, String field) {
        return Optional.ofNullable(found.get(field)).map(MapSuggestion::quoted).orElse(OPEN);
    }

    private static String unit(Map<String, String> found) {
        if (found.containsKey("unit")) {
            return "{ column: " + column(found, "unit")
                    + ", words: { kg: kg, g: g, lb: '[lb_av]', l: L, tablets: '{tablet}' } }";
        }
        var name = folded(found.getOrDefault("quantity", ""));
        return UNITS.stream()
                .filter(unit -> name.contains(unit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OPEN);
    }

    private static boolean fits(String field, String column) {
        var name = " " + folded(column) + " ";
        return Stream.ofNullable(WORDS.get(field)).flatMap(List::stream).anyMatch(word -> name.contains(" " + word));
    }

    /** Small letters without accents, one blank between words. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "''") + "'";
    }
}
