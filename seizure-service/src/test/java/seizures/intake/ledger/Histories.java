package seizures.intake.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Crossing;
import seizures.contract.Direction;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Fraction;
import seizures.contract.Happened;
import seizures.contract.Ingredient;
import seizures.contract.Item;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.Quantity;
import seizures.contract.QuantityMethod;
import seizures.contract.Role;
import seizures.contract.Seizure;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureEvent.Analysed;
import seizures.contract.SeizureEvent.Corrected;
import seizures.contract.SeizureEvent.Reported;
import seizures.contract.SeizureEvent.Retracted;
import seizures.contract.SeizureEvent.Versioned;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;

/**
 * Random histories and what they ought to come to. Versioned events come late, twice and against each other; a
 * laboratory's result has its place in the log, as it takes the number after the highest that has arrived.
 */
final class Histories {
    static final Agency CBP = new Agency("US-CBP");
    static final Instant START = Instant.parse("2024-03-01T12:00:00Z");

    /** One version as it ought to be; content null: retracted. */
    record Truth(@Nullable Seizure content, Instant recordedAt) {}

    /** Events in the order of the log, and per seizure the versions that they must leave, by number. */
    record History(
            List<SeizureEvent> log, Map<SeizureId, TreeMap<Integer, Truth>> truth, int duplicates, int refused) {}

    private Histories() {}

    static History any(Random random) {
        return any(random, 1 + random.nextInt(6));
    }

    static History any(Random random, int seizures) {
        var truth = new TreeMap<SeizureId, TreeMap<Integer, Truth>>(Comparator.comparing(SeizureId::value));
        var logs = new ArrayList<List<SeizureEvent>>();
        int duplicates = 0;
        int refused = 0;
        for (int i = 0; i < seizures; i++) {
            var one = new RandomRecord(new SeizureId("US-CBP-24-" + i), random);
            logs.add(one.log);
            truth.put(one.id, one.arrived);
            duplicates += one.duplicates;
            refused += one.refused;
        }
        return new History(interleaved(logs, random), truth, duplicates, refused);
    }

    private static List<SeizureEvent> interleaved(List<List<SeizureEvent>> logs, Random random) {
        var turns = new ArrayList<Integer>();
        for (int i = 0; i < logs.size(); i++) {
            int place = i;
            logs.get(i).forEach(event -> turns.add(place));
        }
        Collections.shuffle(turns, random);
        var iterators = logs.stream().map(List::iterator).toList();
        return turns.stream().map(turn -> iterators.get(turn).next()).toList();
    }

    /** The same, known at another time. */
    static SeizureEvent known(SeizureEvent event, Instant at) {
        return switch (event) {
            case Reported said ->
                new Reported(said.seizureId(), at, said.receivedAt(), said.submittedBy(), said.seizure(), null, null);
            case Corrected said ->
                new Corrected(
                        said.seizureId(),
                        said.version(),
                        at,
                        said.receivedAt(),
                        said.submittedBy(),
                        said.seizure(),
                        said.reason(),
                        null,
                        null);
            case Retracted said ->
                new Retracted(
                        said.seizureId(),
                        said.version(),
                        at,
                        said.receivedAt(),
                        said.submittedBy(),
                        said.reason(),
                        null,
                        null);
            case SeizureEvent.Linked said -> throw new IllegalArgumentException("not in these histories: " + said);
            case Analysed said ->
                new Analysed(said.seizureId(), at, said.receivedAt(), said.submittedBy(), said.result(), null, null);
        };
    }

    static @Nullable Seizure contentOf(Versioned event) {
        return switch (event) {
            case Reported reported -> reported.seizure();
            case Corrected corrected -> corrected.seizure();
            case Retracted _ -> null;
        };
    }

    /** The first substance of the first item, as a laboratory found it. */
    static Seizure with(Seizure seizure, Evidence evidence, @Nullable Fraction purity) {
        var item = seizure.items().getFirst();
        var first = item.substances().getFirst();
        var substances = new ArrayList<>(item.substances());
        substances.set(
                0,
                new Ingredient(
                        first.substance(),
                        first.role(),
                        evidence,
                        first.share(),
                        purity == null ? first.purity() : purity,
                        first.activePerUnit(),
                        first.uncertainty(),
                        "DEA South Central"));
        var items = new ArrayList<>(seizure.items());
        items.set(0, new Item(item.form(), item.quantity(), item.quantityMethod(), substances));
        return withItems(seizure, items);
    }

    static Seizure withItems(Seizure seizure, List<Item> items) {
        return new Seizure(
                seizure.seizureId(),
                seizure.agency(),
                seizure.occurredAt(),
                seizure.occurredOn(),
                seizure.port(),
                seizure.crossing(),
                seizure.mode(),
                seizure.direction(),
                seizure.route(),
                seizure.detection(),
                seizure.participatingAgencies(),
                null,
                seizure.eventCount(),
                items);
    }

    /** Few ports and days, so that cells meet. */
    static Seizure anySeizure(SeizureId id, Random random) {
        var day = LocalDate.of(2024, 2, 1).plusDays(random.nextInt(3)).toString();
        return new Seizure(
                id,
                CBP,
                day,
                new Happened(day),
                PortCode.parse(pick(random, "UNLOCODE:USLRD", "UNLOCODE:USSYS", "CBP_AREA:TUCSON")),
                random.nextBoolean() ? Crossing.AT_PORT : Crossing.BETWEEN_PORTS,
                random.nextBoolean() ? Mode.VEHICLE : Mode.UNKNOWN,
                Direction.INBOUND,
                List.of(),
                List.of(),
                List.of(),
                null,
                1 + random.nextInt(2),
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> anyItem(random))
                        .toList());
    }

    private static Item anyItem(Random random) {
        var unit = pick(random, "kg", "g", "[lb_av]", "{tablet}", "{unit}", "mL");
        var substances = new ArrayList<Ingredient>();
        for (var code : List.of("fentanyl", "cocaine", "other:grey death")) {
            if (substances.isEmpty() || random.nextInt(3) == 0) {
                substances.add(new Ingredient(
                        new SubstanceCode(code),
                        Role.values()[random.nextInt(4)],
                        Evidence.values()[random.nextInt(4)],
                        random.nextInt(4) == 0 ? new Fraction(random.nextInt(1_000_001)) : null,
                        random.nextInt(3) == 0 ? new Fraction(random.nextInt(1_000_001)) : null,
                        random.nextInt(3) == 0 ? Quantity.of("1.63", "mg") : null,
                        null,
                        null));
            }
        }
        return new Item(
                random.nextBoolean() ? Form.POWDER : Form.TABLET,
                Quantity.of(Integer.toString(random.nextInt(5000)), unit),
                QuantityMethod.WEIGHED,
                List.copyOf(substances));
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }
}
