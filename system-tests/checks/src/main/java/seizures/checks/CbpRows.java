package seizures.checks;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

/** What a row of CBP's nationwide drug seizures says, in the service's words. */
final class CbpRows {
    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("JAN", "01"),
            Map.entry("FEB", "02"),
            Map.entry("MAR", "03"),
            Map.entry("APR", "04"),
            Map.entry("MAY", "05"),
            Map.entry("JUN", "06"),
            Map.entry("JUL", "07"),
            Map.entry("AUG", "08"),
            Map.entry("SEP", "09"),
            Map.entry("OCT", "10"),
            Map.entry("NOV", "11"),
            Map.entry("DEC", "12"));
    private static final Map<String, String> DRUGS = Map.of(
            "Ecstasy", "mdma",
            "Lsd", "lsd",
            "Khat (Catha Edulis)", "khat",
            "Other Drugs**", "other:other drugs");

    private CbpRows() {}

    static Recount.Sum sum(CSVRecord row) {
        return Recount.Sum.mass(Long.parseLong(row.get("Count of Event")), row.get("Sum Qty (lbs)"), "453592370");
    }

    static String crossing(CSVRecord row) {
        return row.get("Component").startsWith("Office") ? "AT_PORT" : "BETWEEN_PORTS";
    }

    static String drug(CSVRecord row) {
        var drug = row.get("Drug Type");
        return DRUGS.getOrDefault(drug, drug.toLowerCase(Locale.ROOT));
    }

    static String port(CSVRecord row) {
        var area = row.get("Area of Responsibility").replaceAll(" (FIELD OFFICE|SECTOR)$", "");
        return "CBP_AREA:" + area.replace(' ', '_');
    }

    static String region(CSVRecord row) {
        return row.get("Region").toUpperCase(Locale.ROOT).replaceAll("[ /]", "_");
    }

    static String month(CSVRecord row) {
        var month = Objects.requireNonNull(MONTHS.get(row.get("Month (abbv)")));
        int year = Integer.parseInt(row.get("FY"));
        return (month.compareTo("10") >= 0 ? year - 1 : year) + "-" + month;
    }

    static String quarter(CSVRecord row) {
        var month = month(row);
        return month.substring(0, 4) + "-Q" + (Integer.parseInt(month.substring(5)) + 2) / 3;
    }
}
