package seizures.intake.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import seizures.contract.Evidence;
import seizures.contract.Fraction;
import seizures.contract.LabResult;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureEvent.Analysed;
import seizures.contract.SeizureEvent.Corrected;
import seizures.contract.SeizureEvent.Reported;
import seizures.contract.SeizureEvent.Retracted;
import seizures.contract.SeizureEvent.Versioned;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;

/** The log of one seizure, and the versions that it must leave. */
final class RandomRecord {
    final SeizureId id;
    final Random random;
    final List<SeizureEvent> log = new ArrayList<>();
    final List<Versioned> held = new ArrayList<>();
    final TreeMap<Integer, Histories.Truth> arrived = new TreeMap<>();
    int highest;
    int results;
    int duplicates;
    int refused;

    RandomRecord(SeizureId id, Random random) {
        this.id = id;
        this.random = random;
        say(new Reported(id, anyTime(), Histories.START, "US-CBP", Histories.anySeizure(id, random), null, null));
        int steps = random.nextInt(9);
        for (int i = 0; i < steps; i++) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 ->
                    say(new Corrected(
                            id,
                            highest + 1,
                            anyTime(),
                            Histories.START,
                            "US-CBP",
                            Histories.anySeizure(id, random),
                            "weighed again",
                            null,
                            null));
                case 3 ->
                    say(new Retracted(
                            id, highest + 1, anyTime(), Histories.START, "US-CBP", "reported twice", null, null));
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
        return Histories.START.plusSeconds(random.nextInt(40) * 43_200L);
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
        arrived.put(event.version(), new Histories.Truth(Histories.contentOf(event), event.recordedAt()));
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
                        .equals(arrived.get(1) == null ? null : arrived.get(1).content())) {
            log.add(new Reported(id, anyTime(), Histories.START.plusSeconds(9), "US-DEA", first.seizure(), null, null));
            duplicates++;
        }
    }

    private void contradict() {
        if (!arrived.isEmpty()) {
            int number = arrived.firstKey();
            var other = Histories.anySeizure(id, random);
            log.add(
                    number == 1
                            ? new Reported(id, anyTime(), Histories.START, "US-CBP", other, null, null)
                            : new Corrected(
                                    id,
                                    number,
                                    anyTime(),
                                    Histories.START,
                                    "US-CBP",
                                    other,
                                    "contradicts",
                                    null,
                                    null));
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
        var event = new Analysed(id, anyTime(), Histories.START, "US-DEA", result, null, null);
        if (last == null || last.getValue().content() == null) {
            log.add(event);
            refused++;
        } else if (held.stream().noneMatch(late -> late.version() == last.getKey() + 1)) {
            log.add(event);
            highest = Math.max(highest, last.getKey() + 1);
            arrived.put(
                    last.getKey() + 1,
                    new Histories.Truth(
                            Histories.with(last.getValue().content(), evidence, purity), event.recordedAt()));
        }
    }
}
