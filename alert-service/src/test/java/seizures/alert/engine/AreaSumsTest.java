package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.alert.series.Fact;
import seizures.contract.AlertRuleVersion;
import seizures.contract.Contribution;
import seizures.contract.CoverageEvent;
import seizures.contract.SeizureChange;
import seizures.domain.registry.Areas;
import seizures.domain.registry.Ports;

/** A sum of an area and reports of places in it are counted once, as known at any time. */
class AreaSumsTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sums_over_facts_are_those_of_a_recount_as_of_any_time(long seed) {
        var history = new AnyHistory(seed);
        var kept = new ArrayList<Fact>();
        var known = new KnownFacts(Remembered.memory().seizures(), new Cubes(), new ReportedDays(new HeapStore<>()));

        history.tell(
                new ChangesOnly(change -> known.take(change).ifPresent(arrived -> {
                    arrived.facts()
                            .gone()
                            .forEach(fact -> assertThat(kept.remove(fact)).isTrue());
                    kept.addAll(arrived.facts().come());
                })),
                random -> {});

        var times = kept.stream().map(Fact::knownAt).distinct().toList();
        assertThat(times).allSatisfy(time -> {
            var then =
                    kept.stream().filter(fact -> !fact.knownAt().isAfter(time)).toList();
            var recount = new Recount(history.ledger().all().values(), time);
            assertThat(sum(then, Contribution::micrograms)).isEqualTo(recount.sum(Contribution::micrograms));
            assertThat(sum(then, Contribution::pills)).isEqualTo(recount.sum(Contribution::pills));
            assertThat(seizuresOfCocaine(then)).isEqualTo(recount.seizuresOf("cocaine"));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_kept_is_what_a_start_reads_but_for_steps_of_the_same_time(long seed) {
        var history = new AnyHistory(seed);
        var sums = new AreaSums();
        var seizures = new HashMap<String, KnownSeizure>();

        history.tell(
                new ChangesOnly(change -> {
                    var id = change.seizureId().value();
                    var before = seizures.getOrDefault(id, KnownSeizure.NOTHING);
                    var after = before.after(change);
                    seizures.put(id, after);
                    if (after.waiting().isEmpty()) {
                        sums.move(MovedFacts.between(KnownFacts.facts(before), KnownFacts.facts(after)));
                    }
                }),
                random -> {});

        var anew = new AreaSums();
        seizures.values().forEach(seizure -> KnownFacts.facts(seizure).forEach(anew::load));
        var read = new ArrayList<Fact>();
        anew.adjustAll(read::add);
        var kept = new ArrayList<Fact>();
        sums.forEach(kept::add);
        assertThat(kept).containsExactlyInAnyOrderElementsOf(read);
    }

    private record ChangesOnly(Consumer<SeizureChange> listener) implements AnyHistory.Told {
        @Override
        public void of(SeizureChange change) {
            listener.accept(change);
        }

        @Override
        public void of(AlertRuleVersion rule) {}

        @Override
        public void of(CoverageEvent statement) {}

        @Override
        public void of(Instant now) {}
    }

    private static BigDecimal sum(List<Fact> facts, ToLongFunction<Contribution> amount) {
        return facts.stream()
                .flatMap(fact -> fact.goods().stream().map(item -> fact.sign() * amount.applyAsLong(item)))
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long seizuresOfCocaine(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.goods().stream()
                        .anyMatch(item -> item.substance().code().equals("cocaine")))
                .mapToLong(fact -> (long) fact.sign() * fact.eventCount())
                .sum();
    }

    /** From the records that stand, each by itself. */
    private static final class Recount {
        private final List<SeizureChange> standing;
        /** Months of which no sum counts. */
        private final Set<String> without = new HashSet<>();

        Recount(Iterable<List<SeizureChange>> records, Instant time) {
            var newest = new HashMap<String, SeizureChange>();
            records.forEach(changes -> changes.stream()
                    .filter(change -> !change.recordedAt().isAfter(time))
                    .forEach(change -> {
                        if (change.sign() > 0) {
                            newest.put(change.seizureId().value(), change);
                        } else {
                            newest.remove(change.seizureId().value());
                        }
                    }));
            standing = List.copyOf(newest.values());
            keys().filter(key -> of(key, true).anyMatch(Recount::isMixed)).forEach(without::add);
        }

        private Stream<String> keys() {
            return standing.stream()
                    .flatMap(change -> change.contributions().stream().map(item -> key(change, item)))
                    .distinct()
                    .filter(key -> of(key, true).findAny().isPresent()
                            && of(key, false).findAny().isPresent());
        }

        private Stream<SeizureChange> of(String key, boolean isSum) {
            return standing.stream()
                    .filter(change -> isSum ? isSum(change) : !isArea(change))
                    .filter(change -> change.contributions().stream()
                            .anyMatch(item -> key(change, item).equals(key)));
        }

        private static String key(SeizureChange change, Contribution item) {
            return change.occurredOn().month() + " " + Ports.areaOf(change.port()) + " " + change.agency() + " "
                    + change.circumstances().crossing() + " " + item.substance();
        }

        private static boolean isArea(SeizureChange change) {
            return Areas.reportedAs(change.port()).isPresent();
        }

        private static boolean isSum(SeizureChange change) {
            return isArea(change) && change.occurredOn().isMonth();
        }

        private static boolean isMixed(SeizureChange change) {
            return change.contributions().stream()
                            .map(item -> item.substance() + " " + item.form())
                            .distinct()
                            .count()
                    > 1;
        }

        private boolean isCounted(SeizureChange change, Contribution item) {
            return !(isSum(change) && without.contains(key(change, item)));
        }

        BigDecimal sum(ToLongFunction<Contribution> amount) {
            long all = standing.stream()
                    .flatMap(change -> change.contributions().stream()
                            .filter(item -> isCounted(change, item))
                            .map(amount::applyAsLong))
                    .mapToLong(Long::longValue)
                    .sum();
            long twice = keys().filter(key -> !without.contains(key))
                    .mapToLong(key -> Math.min(amount(key, true, amount), amount(key, false, amount)))
                    .sum();
            return BigDecimal.valueOf(all - twice);
        }

        private long amount(String key, boolean isSum, ToLongFunction<Contribution> amount) {
            return of(key, isSum)
                    .flatMap(change -> change.contributions().stream()
                            .filter(item -> key(change, item).equals(key)))
                    .mapToLong(amount)
                    .sum();
        }

        long seizuresOf(String substance) {
            long all = standing.stream()
                    .filter(change -> change.contributions().stream()
                            .anyMatch(item -> item.substance().code().equals(substance) && isCounted(change, item)))
                    .mapToLong(SeizureChange::eventCount)
                    .sum();
            long twice = keys().filter(key -> !without.contains(key) && key.endsWith(" " + substance))
                    .mapToLong(key -> Math.min(events(key, true), events(key, false)))
                    .sum();
            return all - twice;
        }

        private long events(String key, boolean isSum) {
            return of(key, isSum).mapToLong(SeizureChange::eventCount).sum();
        }
    }
}
