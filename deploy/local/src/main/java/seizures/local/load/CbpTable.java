package seizures.local.load;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Crossing;

/**
 * Rows of CBP's own CSV files, Nationwide Drug Seizures and Air and Marine Operations. The two overlap: seizures that
 * the latter took part in may stand in both, so its rows have an agency of their own, {@code US-CBP-AMO}.
 *
 * @param agency instead of the agency by component
 * @param recordedAt when the file was published; where it is not known, our convention stands
 */
record CbpTable(@Nullable Agency agency, @Nullable Instant recordedAt) implements Table {
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    /** The first month of the fiscal year, from 0. */
    private static final int OCTOBER = 9;

    /** By which the format is known; the area or branch comes beside them. */
    static final List<String> COLUMNS = List.of("FY", "Month (abbv)", "Component", "Drug Type", "Sum Qty (lbs)");

    @Override
    public Report report(TableLine record) {
        var component = record.text("Component");
        var row = new CbpRow(
                month(record),
                crossing(record),
                area(record),
                record.text("Land Filter").startsWith("Land"),
                record.text("Drug Type"),
                Numbers.count(record, "Count of Event"),
                Numbers.decimal(record, "Sum Qty (lbs)").toPlainString());
        var reporter = agency != null ? agency : new Agency(isAirAndMarine(component) ? "US-CBP-AMO" : "US-CBP");
        return row.report(reporter, recordedAt != null ? recordedAt : CbpRow.published(row.month()));
    }

    @Override
    public boolean restates() {
        return true;
    }

    /** October to December belong to the calendar year before the fiscal year. */
    private static YearMonth month(TableLine record) {
        int month = MONTHS.indexOf(record.text("Month (abbv)").toUpperCase(Locale.ROOT));
        if (month < 0) {
            throw record.unreadable("Month (abbv)", "must be a month such as OCT");
        }
        var year = record.text("FY").replaceAll("[^0-9]", "");
        if (year.length() != 4) {
            throw record.unreadable("FY", "must be a fiscal year such as 2024 or 2026 (FYTD)");
        }
        return YearMonth.of(Integer.parseInt(year) - (month >= OCTOBER ? 1 : 0), month + 1);
    }

    private static Crossing crossing(TableLine record) {
        return switch (record.text("Component")) {
            case "Office of Field Operations" -> Crossing.AT_PORT;
            case "U.S. Border Patrol" -> Crossing.BETWEEN_PORTS;
            case "Air and Marine Operations" -> Crossing.UNKNOWN;
            default ->
                throw record.unreadable(
                        "Component",
                        "must be Office of Field Operations, U.S. Border Patrol or Air and Marine Operations");
        };
    }

    private static boolean isAirAndMarine(String component) {
        return component.equals("Air and Marine Operations");
    }

    /** {@code RIO GRANDE VALLEY SECTOR} is {@code RIO_GRANDE_VALLEY}, {@code Tucson Air Branch} is {@code AMO_TUCSON}. */
    private static String area(TableLine record) {
        if (record.has("Branch")) {
            var branch = code(record.text("Branch")).replaceAll("(_AIR)?(_AND_MARINE)?_BRANCH$", "");
            return branch.startsWith("AMO") ? branch : "AMO_" + branch.replace("NATIONAL_AIR_TRAINING_CENTER", "NATC");
        }
        return code(record.text("Area of Responsibility")).replaceAll("_(FIELD_OFFICE|SECTOR)$", "");
    }

    private static String code(String name) {
        return name.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }
}
