package seizures.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;

/** Whatever was said, in whatever order and however often: the changes add up to what stands. */
class SeizureRecordLawTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_changes_of_any_history_add_up_to_the_recount(long seed) {
        var history = Histories.any(new Random(seed));

        var changes = new ArrayList<SeizureChange>();
        var records = new HashMap<SeizureId, SeizureRecord>();
        int duplicates = 0;
        int refused = 0;
        for (var event : history.log()) {
            var before = records.getOrDefault(event.seizureId(), SeizureRecord.unknown(event.seizureId()));
            switch (before.after(event)) {
                case Entry.Accepted(var after, var version) -> {
                    changes.addAll(Changes.between(before, after, version));
                    records.put(event.seizureId(), after);
                }
                case Entry.Refused(var after, var _) -> {
                    refused++;
                    records.put(event.seizureId(), after);
                }
                case Entry.Duplicate _ -> duplicates++;
            }
        }

        assertThat(Cells.sumOf(changes)).isEqualTo(Cells.recount(history.truth()));
        assertThat(duplicates).isEqualTo(history.duplicates());
        assertThat(refused).isEqualTo(history.refused());
        long versions = records.values().stream()
                .mapToLong(record -> record.versions().size())
                .sum();
        assertThat(history.log()).hasSize((int) versions + duplicates + refused);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_minus_takes_out_a_plus_of_the_same_version(long seed) {
        var history = Histories.any(new Random(seed));

        var standing = new HashMap<String, SeizureChange>();
        var records = new HashMap<SeizureId, SeizureRecord>();
        for (var event : history.log()) {
            var before = records.getOrDefault(event.seizureId(), SeizureRecord.unknown(event.seizureId()));
            if (before.after(event) instanceof Entry.Accepted(var after, var version)) {
                records.put(event.seizureId(), after);
                var moves = Changes.between(before, after, version);
                assertThat(moves).allMatch(move -> move.legs() == moves.size());
                moves.forEach(
                        move -> standing.merge(move.seizureId() + "/" + move.version(), move, (one, other) -> one));
            }
        }

        standing.values()
                .forEach(change -> assertThat(records.get(change.seizureId()).find(change.version()))
                        .isPresent()
                        .get()
                        .extracting(Version::contributions)
                        .isEqualTo(change.contributions()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void once_a_day_is_sealed_nothing_moves_on_it_nor_before_it_in_whatever_order_the_rest_arrives(long seed) {
        var random = new Random(seed);
        var log = Histories.any(random).log();
        int sealedFrom = random.nextInt(log.size());
        var firstOpen = LocalDate.of(2024, 3, 1).plusDays(random.nextInt(20));
        var opening = firstOpen.atStartOfDay(ZoneOffset.UTC).toInstant();

        var later = new ArrayList<SeizureChange>();
        var records = new HashMap<SeizureId, SeizureRecord>();
        for (int i = 0; i < log.size(); i++) {
            var event = i < sealedFrom || !log.get(i).recordedAt().isBefore(opening)
                    ? log.get(i)
                    : Histories.known(log.get(i), opening);
            var before = records.getOrDefault(event.seizureId(), SeizureRecord.unknown(event.seizureId()));
            if (before.after(event) instanceof Entry.Accepted(var after, var version)) {
                records.put(event.seizureId(), after);
                if (i >= sealedFrom) {
                    later.addAll(Changes.between(before, after, version));
                }
            }
        }

        assertThat(Cells.sumOf(later).keySet()).noneMatch(cell -> cell.knownOn().isBefore(firstOpen));
    }
}
