package seizures.local.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
 */
final class UnodcTable implements Table {
    /** By convention: the day after the last of the data's years, 2011 to 2015, as the file has no date of its own. */
    static final Instant WHOLE_FILE_KNOWN = Instant.parse("2016-01-01T00:00:00Z");

    private static final int LONGEST_PLACE = 250;
    private static final int DIGEST_BYTES = 8;
    private static final List<String> IDENTIFYING = List.of(
            "COUNTRY",
            "ADMINISTRATIVE_DIVISION",
            "PLACE",
            "SEIZURE_DATE",
            "DRUG_NAME",
            "AMOUNT",
            "DRUG_UNIT",
            "HIDING_PLACE",
            "INSTALLATION",
            "TRANSPORT",
            "PRODUCING_COUNTRY",
            "DEPARTURE_COUNTRY",
            "DESTINATION_COUNTRY",
            "ROUTING");

    private final @Nullable Agency agency;
    private final @Nullable Instant recordedAt;
    /** How often a row has come that says the same. */
    private final Map<String, Integer> repeated = new HashMap<>();

    /**
     * For one file.
     *
     * @param agency instead of {@code DE-IDS} for Germany and so on
     * @param recordedAt when the world knew it; where it is not known, {@link #WHOLE_FILE_KNOWN} stands
     */
    UnodcTable(@Nullable Agency agency, @Nullable Instant recordedAt) {
        this.agency = agency;
        this.recordedAt = recordedAt;
    }

    /** Rows have no identity in the file but what they say, so none is the new state of another. */
    @Override
    public boolean restates() {
        return false;
    }

    /** By which the format is known. */
    static final List<String> COLUMNS = List.of("COUNTRY", "PLACE", "SEIZURE_DATE", "DRUG_NAME", "AMOUNT", "DRUG_UNIT");

    @Override
    public Report report(TableLine row) {
        var country = country(row);
        var reporter = agency != null ? agency : new Agency(country + "-IDS");
        var number = row.has("source_row") ? row.text("source_row") : identity(row);
        var measure = UnodcMeasure.of(row);
        return new Report(
                new SeizureId(reporter + "-" + number),
                reporter,
                Dates.day(row, "SEIZURE_DATE").toString(),
                recordedAt != null ? recordedAt : WHOLE_FILE_KNOWN,
                place(country, row.text("PLACE")),
                Crossing.AT_PORT,
                mode(row.text("TRANSPORT")),
                direction(row.text("ROUTING")),
                route(row),
                null,
                Report.only(
                        substance(row),
                        Evidence.PRESUMPTIVE,
                        measure.form(),
                        measure.amount(),
                        QuantityMethod.UNKNOWN));
    }

    private static Country country(TableLine row) {
        var name = row.text("COUNTRY");
        if (name.equals("Other")) {
            throw new Uncountable("no country reports it: COUNTRY is Other");
        }
        return Countries.find(name).orElseThrow(() -> row.unreadable("COUNTRY", "must be a country as UNODC names it"));
    }

    /**
     * The row's id where the file has no {@code source_row}: a digest of what it says, so that it is the same wherever
     * the row stands. Rows that repeat each other are told apart by their order among themselves.
     */
    private String identity(TableLine row) {
        var said = IDENTIFYING.stream().map(row::text).collect(Collectors.joining("\u001F"));
        int time = repeated.merge(said, 1, Integer::sum);
        return digest(said) + (time == 1 ? "" : "-" + time);
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
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

    private static SubstanceCode substance(TableLine row) {
        var name = row.text("DRUG_NAME");
        if (name.isEmpty()) {
            throw row.unreadable("DRUG_NAME", "must be the name of a drug");
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

    private static List<RoutePoint> route(TableLine row) {
        var route = new ArrayList<RoutePoint>();
        point(route, RoutePoint.Role.ORIGIN, row.text("PRODUCING_COUNTRY"));
        point(route, RoutePoint.Role.DEPARTURE, row.text("DEPARTURE_COUNTRY"));
        point(route, RoutePoint.Role.DESTINATION, row.text("DESTINATION_COUNTRY"));
        return route;
    }

    private static void point(List<RoutePoint> route, RoutePoint.Role role, String name) {
        Countries.find(name).ifPresent(country -> route.add(new RoutePoint(role, country)));
    }
}
