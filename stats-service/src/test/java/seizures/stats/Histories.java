package seizures.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import seizures.contract.Agency;
import seizures.contract.Circumstances;
import seizures.contract.Contribution;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Detection;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Happened;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.contract.RoutePoint;
import seizures.contract.SampleCircumstances;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.contract.SharedAmount;
import seizures.contract.SubstanceCode;

/** Random histories of records, each told as the signed changes that a ledger makes of it. */
public final class Histories {
    private static final List<String> PORTS = List.of(
            "UNLOCODE:USLRD", "SCHEDULE_D:2304", "CBP_AREA:TUCSON", "CBP_AREA:SEATTLE", "IDS_PLACE:DE/Kiel | Hafen");
    private static final List<String> SUBSTANCES =
            List.of("fentanyl", "cocaine", "carfentanil", "other:fentanil", "other:pink dust");
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private Histories() {}

    /**
     * A record as the last of its versions states it, retracted ones left out.
     *
     * @param changes in an order in which they can arrive
     */
    public record History(List<SeizureChange> changes, List<SeizureChange> standing) {}

    public static History anyHistory(Random random) {
        var changes = new ArrayList<List<SeizureChange>>();
        var standing = new ArrayList<SeizureChange>();
        for (int seizure = 0; seizure < 1 + random.nextInt(20); seizure++) {
            var id = new SeizureId("US-CBP-" + seizure);
            var record = anyRecord(random, id, standing);
            changes.add(record);
        }
        return new History(shuffled(random, changes), List.copyOf(standing));
    }

    /** The same as if all of it had been reported of Laredo's ports, and of its field office as sums of months. */
    public static List<SeizureChange> inOneArea(List<SeizureChange> changes) {
        return changes.stream()
                .map(change -> change.port().scheme() == PortScheme.CBP_AREA
                        ? at("CBP_AREA:LAREDO", change.occurredOn().text().substring(0, "2024-01".length()), change)
                        : at("UNLOCODE:USLRD", change.circumstances().occurredAt(), change))
                .toList();
    }

    private static SeizureChange at(String port, String occurredOn, SeizureChange change) {
        return new SeizureChange(
                change.seizureId(),
                change.version(),
                change.cause(),
                change.legs(),
                change.sign(),
                change.recordedAt(),
                new Circumstances(
                        change.agency(),
                        change.circumstances().participants(),
                        PortCode.parse(port),
                        change.circumstances().crossing(),
                        change.circumstances().mode(),
                        change.circumstances().route(),
                        change.circumstances().detection(),
                        occurredOn,
                        new Happened(occurredOn),
                        change.eventCount()),
                change.contributions(),
                change.shared(),
                null,
                null,
                List.of());
    }

    private static List<SeizureChange> anyRecord(Random random, SeizureId id, List<SeizureChange> standing) {
        var changes = new ArrayList<SeizureChange>();
        var recordedAt = START;
        SeizureChange current = null;
        int versions = 1 + random.nextInt(5);
        for (int version = 1; version <= versions; version++) {
            recordedAt = recordedAt.plusSeconds(random.nextInt(200_000));
            boolean retracted = version > 1 && random.nextInt(4) == 0;
            var next = retracted ? null : anyVersion(random, id, version, recordedAt);
            if (current != null) {
                changes.add(taken(current, version, recordedAt));
            }
            if (next != null) {
                changes.add(next);
            }
            current = next;
        }
        if (current != null) {
            standing.add(current);
        }
        return changes;
    }

    /** Keeps each record's own order, as a partition does. */
    private static List<SeizureChange> shuffled(Random random, List<List<SeizureChange>> records) {
        var turns = new ArrayList<Integer>();
        var queues = new TreeMap<Integer, List<SeizureChange>>();
        for (int i = 0; i < records.size(); i++) {
            queues.put(i, new ArrayList<>(records.get(i)));
            turns.addAll(Collections.nCopies(records.get(i).size(), i));
        }
        Collections.shuffle(turns, random);
        return turns.stream().map(turn -> queues.get(turn).removeFirst()).toList();
    }

    public static SeizureChange taken(SeizureChange change, int cause, Instant recordedAt) {
        return change.stated(cause, 2, -1, recordedAt);
    }

    /** So many seizures of a kilogram of fentanyl in all, known to the month. */
    public static SeizureChange monthly(String month, int seizures) {
        var kilo = fentanyl(Form.UNKNOWN, Evidence.PRESUMPTIVE, 1_000_000_000L);
        return reported("US-CBP-" + month, "CBP_AREA:TUCSON", month, seizures, kilo);
    }

    /** A first report by CBP at a port, known at the start of 2024. */
    public static SeizureChange reported(
            String id, String port, String occurredOn, int seizures, Contribution... contributions) {
        return reported(START, id, port, occurredOn, seizures, contributions);
    }

    /** 120 reports of 100 items of a thousand tonnes of fentanyl, at two ports: their sum passes 2^63 µg. */
    public static List<SeizureChange> great() {
        var tonnes = Collections.nCopies(100, fentanyl(Form.POWDER, Evidence.CONFIRMED, 1_000_000_000_000_000L));
        return IntStream.range(0, 120)
                .mapToObj(report -> reported(
                        "US-CBP-GREAT-" + report,
                        report < 60 ? "CBP_AREA:TUCSON" : "CBP_AREA:SEATTLE",
                        "2024-03-15",
                        1,
                        tonnes.toArray(Contribution[]::new)))
                .toList();
    }

    private static Contribution fentanyl(Form form, Evidence evidence, long micrograms) {
        return new Contribution(new SubstanceCode("fentanyl"), form, evidence, micrograms, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** A first report by CBP of one seizure at a port, known on a day. */
    public static SeizureChange known(
            String id, String port, String occurredOn, String knownOn, Contribution... contributions) {
        return reported(Instant.parse(knownOn + "T12:00:00Z"), id, port, occurredOn, 1, contributions);
    }

    private static SeizureChange reported(
            Instant known, String id, String port, String occurredOn, int seizures, Contribution... contributions) {
        return version(id, 1, known, port, occurredOn, seizures, contributions);
    }

    /** The same of another agency. */
    public static SeizureChange by(String agency, SeizureChange change) {
        return new SeizureChange(
                change.seizureId(),
                change.version(),
                change.cause(),
                change.legs(),
                change.sign(),
                change.recordedAt(),
                SampleCircumstances.by(agency, change.circumstances()),
                change.contributions());
    }

    /** A version of a record of CBP's. */
    public static SeizureChange version(
            String id,
            int version,
            Instant known,
            String port,
            String occurredOn,
            int seizures,
            Contribution... contributions) {
        return new SeizureChange(
                new SeizureId(id),
                version,
                version,
                version == 1 ? 1 : 2,
                1,
                known,
                SampleCircumstances.by("US-CBP", port, occurredOn, seizures),
                List.of(contributions));
    }

    private static SeizureChange anyVersion(Random random, SeizureId id, int version, Instant recordedAt) {
        var day = LocalDate.of(2023, 12, 20).plusDays(random.nextInt(40));
        var happened = random.nextInt(5) == 0 ? day.toString().substring(0, 7) : day.toString();
        var goods = Stream.generate(() -> anyContribution(random))
                .limit(random.nextInt(5))
                .toList();
        return new SeizureChange(
                id,
                version,
                version,
                version == 1 ? 1 : 2,
                1,
                recordedAt,
                anyCircumstances(random, happened),
                goods,
                anyShared(random, goods),
                null,
                null,
                List.of());
    }

    private static Circumstances anyCircumstances(Random random, String happened) {
        return new Circumstances(
                new Agency(any(random, List.of("US-CBP", "MX-ANAM"))),
                anySome(random, List.of(new Agency("US-DEA"), new Agency("US-HSI"))),
                PortCode.parse(any(random, PORTS)),
                any(random, List.of(Crossing.AT_PORT, Crossing.BETWEEN_PORTS)),
                any(random, List.of(Mode.VEHICLE, Mode.UNKNOWN)),
                anySome(
                        random,
                        List.of(
                                new RoutePoint(RoutePoint.Role.ORIGIN, new Country(any(random, List.of("CN", "MX")))),
                                new RoutePoint(RoutePoint.Role.DEPARTURE, new Country("MX")),
                                new RoutePoint(RoutePoint.Role.TRANSIT, new Country("PA")),
                                new RoutePoint(RoutePoint.Role.TRANSIT, new Country("GT")))),
                anySome(random, List.of(Detection.CANINE, Detection.XRAY)),
                happened,
                new Happened(happened),
                1 + random.nextInt(3));
    }

    /** Half of the least of the masses that are there, as if it were one item's. */
    private static List<SharedAmount> anyShared(Random random, List<Contribution> goods) {
        var kinds = goods.stream()
                .filter(part -> part.micrograms() > 0)
                .map(part -> part.goods())
                .distinct()
                .sorted()
                .toList();
        long least = goods.stream()
                .mapToLong(Contribution::micrograms)
                .filter(mass -> mass > 0)
                .min()
                .orElse(0);
        return kinds.size() < 2 || random.nextBoolean()
                ? List.of()
                : List.of(new SharedAmount(kinds, least / 2, 0, 0, 0, 1));
    }

    private static <T> List<T> anySome(Random random, List<T> values) {
        return values.stream().filter(_ -> random.nextInt(3) == 0).toList();
    }

    private static Contribution anyContribution(Random random) {
        var substance = new SubstanceCode(any(random, SUBSTANCES));
        var evidence = any(random, List.of(Evidence.PRESUMPTIVE, Evidence.CONFIRMED));
        long mass = random.nextLong(20_000_000_000L);
        long pills = random.nextInt(50_000);
        return switch (random.nextInt(5)) {
            case 0 -> new Contribution(substance, Form.POWDER, evidence, mass, 0, 0, 0, 0, 0, 0, 0, 0);
            case 1 -> new Contribution(substance, Form.POWDER, evidence, mass, mass, mass / 7, 0, 0, 0, 0, 0, 0);
            case 2 -> new Contribution(substance, Form.TABLET, evidence, 0, 0, 0, pills, 0, 0, 0, 0, 0);
            case 3 -> new Contribution(substance, Form.TABLET, evidence, 0, 0, 0, pills, pills, pills * 2100, 0, 0, 0);
            default -> new Contribution(substance, Form.LIQUID, evidence, 0, 0, 0, 0, 0, 0, 33_000, 0, 1);
        };
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
