package seizures.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.Agency;
import seizures.contract.Crossing;
import seizures.contract.Direction;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Happened;
import seizures.contract.Ingredient;
import seizures.contract.Item;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.Quantity;
import seizures.contract.QuantityMethod;
import seizures.contract.Role;
import seizures.contract.Seizure;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;

/** However reports, links and what records tell each other arrive, each seizure counts once, on the same days. */
class JointSeizuresLawTest {
    static final List<SeizureId> IDS = List.of(
            new SeizureId("MX-ANAM-9"),
            new SeizureId("US-CBP-1"),
            new SeizureId("US-DEA-5"),
            new SeizureId("US-HSI-7"));
    private static final Instant START = Instant.parse("2024-03-01T12:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_order_of_arrival_and_a_rebuild_end_in_the_recount(long seed) {
        var random = new Random(seed);
        var logs = anyLogs(random);

        var once = new LinkedWorld(logs, Map.of());
        once.run(random);
        var again = new LinkedWorld(logs, Map.of());
        again.run(new Random(~seed));
        var rebuilt = new LinkedWorld(logs, once.told);
        rebuilt.run(random);

        assertThat(once.standing()).isEqualTo(recount(once.records));
        assertThat(again.cells()).isEqualTo(once.cells());
        assertThat(rebuilt.cells()).isEqualTo(once.cells());
    }

    @Test
    void five_kilograms_of_two_agencies_count_once_while_linked_and_twice_when_parted() {
        var cbp = IDS.get(1);
        var dea = IDS.get(2);
        var world = new LinkedWorld(Map.of(), Map.of());
        world.enter(reported(cbp, START, "5", null));
        world.enter(reported(dea, START.plusSeconds(60), "5", cbp));
        world.run(new Random(1));

        assertThat(world.standing()).containsOnlyKeys(cbp);
        assertThat(world.changes).extracting(SeizureChange::seizureId).doesNotContain(dea);
        assertThat(world.records.get(dea).state()).isEqualTo(Version.State.MERGED);
        assertThat(world.records.get(cbp).alsoReportedAs()).containsExactly(dea);
        assertThat(world.changes.getLast().circumstances().participants()).containsExactly(new Agency("US-DEA"));

        world.enter(linked(dea, "l-1", START.plusSeconds(120), null));
        world.run(new Random(2));

        assertThat(world.standing().values()).containsExactly(5_000_000_000L, 5_000_000_000L);
        assertThat(world.changes.getLast().circumstances().participants()).isEmpty();
    }

    @Test
    void a_retracted_target_lets_the_other_count_again_and_says_why() {
        var cbp = IDS.get(1);
        var dea = IDS.get(2);
        var world = new LinkedWorld(
                Map.of(
                        cbp, List.of(reported(cbp, START, "5", null)),
                        dea, List.of(reported(dea, START.plusSeconds(60), "5", cbp))),
                Map.of());
        world.run(new Random(1));
        world.enter(new SeizureEvent.Retracted(
                cbp, 2, START.plusSeconds(300), START, "US-CBP", "entered by mistake", null, null));
        world.run(new Random(2));

        assertThat(world.standing()).containsOnlyKeys(dea);
        assertThat(world.changes.getLast().linkedTo()).isEqualTo(cbp);
        assertThat(world.changes.getLast().reason()).isEqualTo("no longer counted as US-CBP-1");
    }

    /** Naively: what is active counts, but where it names an active one; of a circle, the least. */
    private static Map<SeizureId, Long> recount(Map<SeizureId, SeizureRecord> records) {
        var standing = new TreeMap<SeizureId, Long>(Comparator.comparing(SeizureId::value));
        records.forEach((id, record) -> {
            if (isActive(record) && (!isActive(target(record, records)) || countsInCircle(record, records))) {
                standing.put(
                        id,
                        record.current()
                                .orElseThrow()
                                .contributions()
                                .getFirst()
                                .micrograms());
            }
        });
        return standing;
    }

    private static @Nullable SeizureRecord target(SeizureRecord record, Map<SeizureId, SeizureRecord> records) {
        SeizureId link = null;
        SeizureEvent.Linked word = null;
        for (var version : record.versions()) {
            word = version.event() instanceof SeizureEvent.Linked linked ? linked : word;
            link = word != null
                    ? word.sameSeizureAs()
                    : version.seizure().map(Seizure::sameSeizureAs).orElse(null);
        }
        return link == null ? null : records.get(link);
    }

    private static boolean isActive(@Nullable SeizureRecord record) {
        return record != null
                && record.current()
                        .filter(version -> version.seizure().isPresent())
                        .isPresent();
    }

    private static boolean countsInCircle(SeizureRecord record, Map<SeizureId, SeizureRecord> records) {
        var members = new ArrayList<SeizureRecord>();
        Optional<SeizureRecord> next = Optional.of(record);
        while (next.isPresent() && isActive(next.get()) && !members.contains(next.get())) {
            members.add(next.get());
            next = Optional.ofNullable(target(next.get(), records));
        }
        return next.isPresent()
                && next.get().equals(record)
                && members.stream()
                        .noneMatch(member -> member.seizureId()
                                        .value()
                                        .compareTo(record.seizureId().value())
                                < 0);
    }

    private static Map<SeizureId, List<SeizureEvent>> anyLogs(Random random) {
        var logs = new HashMap<SeizureId, List<SeizureEvent>>();
        for (var id : IDS) {
            var log = new ArrayList<SeizureEvent>();
            int version = 0;
            for (int i = 0; i < random.nextInt(6); i++) {
                var known = START.plusSeconds(random.nextInt(20) * 43_200L);
                var mass = Integer.toString(1 + random.nextInt(9));
                var event = switch (random.nextInt(version == 0 ? 1 : 5)) {
                    case 0, 1, 2 ->
                        version == 0
                                ? reported(id, known, mass, anyOther(random, id))
                                : new SeizureEvent.Corrected(
                                        id,
                                        version + 1,
                                        known,
                                        START,
                                        "a",
                                        seizure(id, mass, anyOther(random, id)),
                                        "again",
                                        null,
                                        null);
                    case 3 -> new SeizureEvent.Retracted(id, version + 1, known, START, "a", "mistake", null, null);
                    default -> linked(id, "l-" + i, known, anyOther(random, id));
                };
                log.add(event);
                version++;
            }
            logs.put(id, log);
        }
        return logs;
    }

    private static @Nullable SeizureId anyOther(Random random, SeizureId id) {
        var other = IDS.get(random.nextInt(IDS.size()));
        return other.equals(id) || random.nextInt(3) == 0 ? null : other;
    }

    private static SeizureEvent.Linked linked(SeizureId id, String act, Instant known, @Nullable SeizureId same) {
        return new SeizureEvent.Linked(id, act, known, START, "reviewer", same, null, "compared", null);
    }

    private static SeizureEvent.Reported reported(
            SeizureId id, Instant known, String kilograms, @Nullable SeizureId same) {
        return new SeizureEvent.Reported(id, known, START, "a", seizure(id, kilograms, same), null, null);
    }

    private static Seizure seizure(SeizureId id, String kilograms, @Nullable SeizureId same) {
        return new Seizure(
                id,
                new Agency(id.value().substring(0, id.value().lastIndexOf('-'))),
                "2024-03-01",
                new Happened("2024-03-01"),
                PortCode.parse("UNLOCODE:USLRD"),
                Crossing.AT_PORT,
                Mode.VEHICLE,
                Direction.INBOUND,
                List.of(),
                List.of(),
                List.of(),
                same,
                1,
                List.of(new Item(
                        Form.POWDER,
                        Quantity.of(kilograms, "kg"),
                        QuantityMethod.WEIGHED,
                        List.of(new Ingredient(
                                new SubstanceCode("fentanyl"),
                                Role.PRIMARY,
                                Evidence.CONFIRMED,
                                null,
                                null,
                                null,
                                null,
                                null)))));
    }
}
