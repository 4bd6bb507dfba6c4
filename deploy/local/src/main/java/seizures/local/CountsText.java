package seizures.local;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A total of {@code /v1/dose-counts} as a small table for people. */
final class CountsText {
    private static final BigDecimal MICROGRAMS_IN_A_POUND = BigDecimal.valueOf(453_592_370);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private CountsText() {}

    /** Pounds with two decimals, doses in millions with one, each rounded half to even. */
    static String of(JsonNode total) {
        var head = "Fentanyl at U.S. ports of entry in FY2024: %s seizures, %s lb; doses in millions:%n"
                .formatted(total.path("seizures").asString(""), pounds(total.path("massMicrograms")));
        var methods = total.path("doses")
                .propertyStream()
                .map(doses -> "  %-14s %s".formatted(doses.getKey(), interval(doses.getValue())))
                .collect(Collectors.joining("\n"));
        return head + methods;
    }

    private static String pounds(JsonNode micrograms) {
        return number(micrograms)
                .divide(MICROGRAMS_IN_A_POUND, 2, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static String interval(JsonNode doses) {
        return String.format(
                Locale.ROOT,
                "%8s   (%s to %s)",
                millions(doses.path("mid")),
                millions(doses.path("low")),
                millions(doses.path("high")));
    }

    private static String millions(JsonNode doses) {
        return number(doses).divide(MILLION, 1, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Large numbers may be text in JSON. */
    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.asString("0"));
    }
}
