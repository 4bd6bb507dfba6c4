package seizures.intake.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import seizures.contract.Agency;
import seizures.contract.Contribution;
import seizures.contract.Crossing;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Happened;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.Seizure;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;
import seizures.domain.contribution.Contributions;

/** Sums per cell, once by adding up changes and once by counting again from what ought to stand. */
final class Cells {
    /** As the counts are kept: by place, goods and both days. */
    record Cell(
            PortCode port,
            Agency agency,
            Crossing crossing,
            Mode mode,
            SubstanceCode substance,
            Form form,
            Evidence evidence,
            Happened occurredOn,
            LocalDate knownOn) {}

    private Cells() {}

    static Map<Cell, List<Long>> sumOf(Collection<SeizureChange> changes) {
        var sums = new HashMap<Cell, List<Long>>();
        for (var change : changes) {
            for (var part : change.contributions()) {
                var cell = new Cell(
                        change.port(),
                        change.agency(),
                        change.circumstances().crossing(),
                        change.circumstances().mode(),
                        part.substance(),
                        part.form(),
                        part.evidence(),
                        change.occurredOn(),
                        change.recordedOn());
                add(sums, cell, part, change.eventCount(), change.sign());
            }
        }
        return sums;
    }

    static Map<Cell, List<Long>> recount(Map<SeizureId, TreeMap<Integer, Histories.Truth>> truth) {
        var sums = new HashMap<Cell, List<Long>>();
        for (var versions : truth.values()) {
            Seizure before = null;
            for (var version : versions.entrySet()) {
                var known = versions.tailMap(version.getKey()).values().stream()
                        .map(Histories.Truth::recordedAt)
                        .min(Instant::compareTo)
                        .orElseThrow();
                add(sums, before, known, -1);
                add(sums, version.getValue().content(), known, 1);
                before = version.getValue().content();
            }
        }
        return sums;
    }

    private static void add(Map<Cell, List<Long>> sums, Seizure seizure, Instant known, int sign) {
        if (seizure == null) {
            return;
        }
        for (var part : Contributions.of(seizure)) {
            var cell = new Cell(
                    seizure.port(),
                    seizure.agency(),
                    seizure.crossing(),
                    seizure.mode(),
                    part.substance(),
                    part.form(),
                    part.evidence(),
                    seizure.occurredOn(),
                    LocalDate.ofInstant(known, ZoneOffset.UTC));
            add(sums, cell, part, seizure.eventCount(), sign);
        }
    }

    private static void add(Map<Cell, List<Long>> sums, Cell cell, Contribution part, int events, int sign) {
        var more = List.of(
                (long) events,
                part.micrograms(),
                part.assayedMicrograms(),
                part.pureMicrograms(),
                part.pills(),
                part.assayedPills(),
                part.pillPureMicrograms(),
                part.microlitres(),
                part.units(),
                (long) part.unconverted());
        var old = sums.getOrDefault(cell, more.stream().map(_ -> 0L).toList());
        var sum = new ArrayList<Long>();
        for (int i = 0; i < more.size(); i++) {
            sum.add(old.get(i) + sign * more.get(i));
        }
        if (sum.stream().allMatch(n -> n == 0)) {
            sums.remove(cell);
        } else {
            sums.put(cell, sum);
        }
    }
}
