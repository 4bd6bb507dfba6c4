package seizures.checks;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/** What a row of UNODC's individual drug seizures says, in the service's words. */
final class UnodcRows {
    private final Map<String, String> names = new TreeMap<>();

    /** @param substances the service's register */
    UnodcRows(JsonNode substances) {
        for (var substance : substances) {
            var code = substance.path("substance").asString();
            names.put(fold(code), code);
            names.put(fold(substance.path("name").asString()), code);
            substance.path("synonyms").forEach(synonym -> names.put(fold(synonym.asString()), code));
        }
    }

    String drug(CSVRecord row) {
        var name = fold(row.get("DRUG_NAME"));
        return names.getOrDefault(name, "other:" + name);
    }

    private static String fold(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Parts of a piece, and units that nobody defines, cannot be loaded. */
    static boolean isLoadable(CSVRecord row) {
        return switch (row.get("DRUG_UNIT")) {
            case "Gram", "Kilogram", "Litre", "Millilitre", "Cc", "Cubic Centimeter", "Thousand of tablets" -> true;
            case "Thousand of doses", "Barette" -> false;
            default -> new BigDecimal(row.get("AMOUNT")).stripTrailingZeros().scale() <= 0;
        };
    }

    static Recount.Sum amount(CSVRecord row) {
        var amount = row.get("AMOUNT");
        return switch (row.get("DRUG_UNIT")) {
            case "Gram" -> Recount.Sum.mass(1, amount, "1000000");
            case "Kilogram" -> Recount.Sum.mass(1, amount, "1000000000");
            case "Litre" -> Recount.Sum.volume(amount, "1000000");
            case "Millilitre", "Cc", "Cubic Centimeter" -> Recount.Sum.volume(amount, "1000");
            case "Tablet", "Pill", "Capsule" -> Recount.Sum.pills(amount, "1");
            case "Thousand of tablets" -> Recount.Sum.pills(amount, "1000");
            default -> Recount.Sum.units(amount);
        };
    }
}
