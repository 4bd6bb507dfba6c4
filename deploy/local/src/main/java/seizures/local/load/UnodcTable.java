package seizures.local.load;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Direction;
import seizures.contract.Evidence;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.contract.QuantityMethod;
import seizures.contract.RoutePoint;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Substances;

/**
 * Rows of UNODC's Individual Drug Seizures. Every row is a report, even one that repeats another: the file has no
 * number of the event. What it does not say is UNKNOWN or left out. It says nothing of how sure the substance is:
 * PRESUMPTIVE, as what a government published was more than a suspicion and need not have seen a laboratory.
 *
 * @param agency instead of {@code DE-IDS} for Germany and so on
 * @param recordedAt when the world knew it; where it is not known, {@link #WHOLE_FILE_KNOWN} stands
 */
record UnodcTable(@Nullable Agency agency, @Nullable Instant recordedAt) implements Table {
    /** By convention: the day after the last of the data's years, 2011 to 2015, as the file has no date of its own. */
    static final Instant WHOLE_FILE_KNOWN = Instant.parse("2016-01-01T00:00:00Z");

    private static final int LONGEST_PLACE = 250;

    static boolean hasHeader(List<String> names) {
        return names.containsAll(List.of("COUNTRY", "PLACE", "SEIZURE_DATE", "DRUG_NAME", "AMOUNT", "DRUG_UNIT"));
    }

    @Override
    public Report report(CSVRecord row) {
        var country = Countries.find(row.get("COUNTRY"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the reporting country is none that we know: " + row.get("COUNTRY")));
        var reporter = agency != null ? agency : new Agency(country + "-IDS");
        var number = row.isMapped("source_row") ? row.get("source_row") : Long.toString(row.getRecordNumber() + 1);
        var measure = UnodcMeasure.of(row.get("AMOUNT"), row.get("DRUG_UNIT"));
        return new Report(
                new SeizureId(reporter + "-" + number),
                reporter,
                day(row.get("SEIZURE_DATE")),
                recordedAt != null ? recordedAt : WHOLE_FILE_KNOWN,
                place(country, row.get("PLACE")),
                Crossing.AT_PORT,
                mode(row.get("TRANSPORT")),
                direction(row.get("ROUTING")),
                route(row),
                null,
                Report.only(
                        substance(row.get("DRUG_NAME")),
                        Evidence.PRESUMPTIVE,
                        measure.form(),
                        measure.amount(),
                        QuantityMethod.UNKNOWN));
    }

    private static String day(String text) {
        try {
            return LocalDate.parse(text.strip()).toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the date is none: " + text, e);
        }
    }

    /** The place as written, with single spaces; a colon or slash in front of it would be no name. */
    private static PortCode place(Country country, String name) {
        var place = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().replaceAll("^[/: ]+", "");
        if (place.isEmpty()) {
            place = "Unknown";
        }
        int end = Math.min(place.length(), LONGEST_PLACE);
        return new PortCode(
                PortScheme.IDS_PLACE, country + "/" + place.substring(0, end).strip());
    }

    private static SubstanceCode substance(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the drug has no name");
        }
        return Substances.findByName(name).map(Substances.Substance::code).orElseGet(() -> SubstanceCode.other(name));
    }

    private static Mode mode(String transport) {
        return switch (transport) {
            case "Commercial air", "Private air" -> Mode.AIR;
            case "Commercial sea", "Private sea" -> Mode.SEA;
            case "Commercial road", "Private road" -> Mode.VEHICLE;
            case "Rail" -> Mode.RAIL;
            case "Pedestrian" -> Mode.PEDESTRIAN;
            case "Mail" -> Mode.MAIL;
            case "Other" -> Mode.OTHER;
            default -> Mode.UNKNOWN;
        };
    }

    private static @Nullable Direction direction(String routing) {
        return switch (routing) {
            case "Border - inbound" -> Direction.INBOUND;
            case "Border - outbound" -> Direction.OUTBOUND;
            case "Border - transit/free trade zone" -> Direction.TRANSIT;
            default -> null;
        };
    }

    private static List<RoutePoint> route(CSVRecord row) {
        var route = new ArrayList<RoutePoint>();
        point(route, RoutePoint.Role.ORIGIN, row.get("PRODUCING_COUNTRY"));
        point(route, RoutePoint.Role.DEPARTURE, row.get("DEPARTURE_COUNTRY"));
        point(route, RoutePoint.Role.DESTINATION, row.get("DESTINATION_COUNTRY"));
        return route;
    }

    private static void point(List<RoutePoint> route, RoutePoint.Role role, String name) {
        Countries.find(name).ifPresent(country -> route.add(new RoutePoint(role, country)));
    }
}
