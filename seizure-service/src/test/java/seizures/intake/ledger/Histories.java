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
import seizures.contract.LabResult;
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
            var one = new OneSeizure(new SeizureId("US-CBP-24-" + i), random);
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

    private static final class OneSeizure {
        final SeizureId id;
        final Random random;
        final List<SeizureEvent> log = new ArrayList<>();
        final List<Versioned> held = new ArrayList<>();
        final TreeMap<Integer, Truth> arrived = new TreeMap<>();
        int highest;
        int results;
        int duplicates;
        int refused;

        OneSeizure(SeizureId id, Random random) {
            this.id = id;
            this.random = random;
            say(new Reported(id, anyTime(), START, "US-CBP", anySeizure(id, random), null, null));
            int steps = random.nextInt(9);
            for (int i = 0; i < steps; i++) {
                switch (random.nextInt(8)) {
                    case 0, 1, 2 ->
                        say(new Corrected(
                                id,
                                highest + 1,
                                anyTime(),
                                START,
                                "US-CBP",
                                anySeizure(id, random),
                                "weighed again",
                                null,
                                null));
                    case 3 ->
                        say(new Retracted(id, highest + 1, anyTime(), START, "US-CBP", "reported twice", null, null));
                    case 4 -> analyse();
                    case 5 -> repeat();
                    case 6 -> contradict();
                    default -> release();
                }
            }
            while (!held.isEmpty()) {
                release();
            }
        }

        /** Days of knowledge go back now and then, as importers state them. */
        private Instant anyTime() {
            return START.plusSeconds(random.nextInt(40) * 43_200L);
        }

        private void say(Versioned event) {
            highest = event.version();
            if (random.nextInt(10) < 3) {
                held.add(event);
            } else {
                arrive(event);
            }
        }

        private void arrive(Versioned event) {
            log.add(event);
            arrived.put(event.version(), new Truth(contentOf(event), event.recordedAt()));
        }

        private void release() {
            if (!held.isEmpty()) {
                arrive(held.remove(random.nextInt(held.size())));
            }
        }

        private void repeat() {
            if (!log.isEmpty()
                    && log.get(random.nextInt(log.size())) instanceof Reported first
                    && first.seizure()
                            .equals(
                                    arrived.get(1) == null
                                            ? null
                                            : arrived.get(1).content())) {
                log.add(new Reported(id, anyTime(), START.plusSeconds(9), "US-DEA", first.seizure(), null, null));
                duplicates++;
            }
        }

        private void contradict() {
            if (!arrived.isEmpty()) {
                int number = arrived.firstKey();
                var other = anySeizure(id, random);
                log.add(
                        number == 1
                                ? new Reported(id, anyTime(), START, "US-CBP", other, null, null)
                                : new Corrected(
                                        id, number, anyTime(), START, "US-CBP", other, "contradicts", null, null));
                refused++;
            }
        }

        private void analyse() {
            var last = arrived.lastEntry();
            var evidence = Evidence.values()[random.nextInt(4)];
            var purity = random.nextBoolean() ? new Fraction(random.nextInt(1_000_001)) : null;
            var code = last == null || last.getValue().content() == null
                    ? new SubstanceCode("fentanyl")
                    : last.getValue()
                            .content()
                            .items()
                            .getFirst()
                            .substances()
                            .getFirst()
                            .substance();
            var finding = new LabResult.Finding(0, code, evidence, null, purity, null, null);
            var result = new LabResult("L-" + results++, "DEA South Central", null, List.of(finding));
            var event = new Analysed(id, anyTime(), START, "US-DEA", result, null, null);
            if (last == null || last.getValue().content() == null) {
                log.add(event);
                refused++;
            } else if (held.stream().noneMatch(late -> late.version() == last.getKey() + 1)) {
                log.add(event);
                highest = Math.max(highest, last.getKey() + 1);
                arrived.put(
                        last.getKey() + 1,
                        new Truth(with(last.getValue().content(), evidence, purity), event.recordedAt()));
            }
        }
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
    private static Seizure with(Seizure seizure, Evidence evidence, @Nullable Fraction purity) {
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
