package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.alert.message.Language;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.CoverageEvent;
import seizures.contract.SeizureChange;
import seizures.domain.doses.DoseMethods;

/** Whatever happened, in whatever order: the alerts that stand are those that the newest knowledge supports. */
public class AlertEngineLawTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    /** What an alert says, but for its own history. */
    public record Standing(
            String ruleId,
            int ruleVersion,
            AlertState state,
            Map<String, String> group,
            AlertVersion.Window window,
            BigDecimal observed,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal score,
            AlertVersion.AlertEvidence evidence,
            Instant raisedAt) {
        static Standing of(AlertVersion alert) {
            return new Standing(
                    alert.ruleId(),
                    alert.ruleVersion(),
                    alert.state(),
                    alert.group(),
                    alert.window(),
                    alert.observed(),
                    alert.expected(),
                    alert.score(),
                    alert.evidence(),
                    alert.raisedAt());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_view_is_what_the_newest_knowledge_gives_from_nothing(long seed) {
        var history = new AnyHistory(seed);
        var incremental = new Told(Remembered.memory());

        history.tell(incremental, random -> {
            if (random.nextInt(20) == 0) {
                incremental.restart();
            }
        });

        assertThat(incremental.suspended).isEmpty();
        assertThat(incremental.standing(history.inForce())).isEqualTo(fromNothing(history));
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void however_short_the_slices_of_time_the_same_alerts_stand_in_the_end(long seed) {
        var history = new AnyHistory(seed);
        var random = new Random(seed);
        var memory = Remembered.memory();
        var incremental = new Told(memory, new CountedSlice(() -> random.nextInt(3)));

        history.tell(incremental, any -> {
            if (any.nextInt(20) == 0) {
                incremental.restart();
            }
        });
        var end = incremental.tickUntilNothingWaits(history.now());

        assertThat(incremental.standing(history.inForce())).isEqualTo(fromNothing(history, history.inForce(), end));
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void whatever_is_suspended_for_taking_too_long_the_alerts_of_the_other_rules_are_the_same(long seed) {
        var history = new AnyHistory(seed);
        var random = new Random(seed);
        var incremental = new Told(Remembered.memory(), new WorkSlice(() -> 20 + random.nextInt(300)));

        history.tell(incremental, any -> {
            if (any.nextInt(20) == 0) {
                incremental.restart();
            }
        });
        var end = incremental.tickUntilNothingWaits(history.now());

        var others = new HashSet<>(history.inForce());
        history.rules().stream()
                .filter(rule -> incremental.suspended.contains(rule.ruleId() + "/" + rule.version()))
                .map(AlertRuleVersion::ruleId)
                .forEach(others::remove);
        assertThat(incremental.standing(others)).isEqualTo(fromNothing(history, others, end));
    }

    static LongStream fewSeeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void versions_of_an_alert_have_no_gaps_and_only_say_what_is_new(long seed) {
        var history = new AnyHistory(seed);
        var told = new Told(Remembered.memory());

        history.tell(told, random -> {});

        var newest = new HashMap<String, AlertVersion>();
        for (var version : told.versions) {
            assertThat(version.updatedAt()).isAfterOrEqualTo(version.raisedAt());
            var before = newest.put(version.alertId(), version);
            assertThat(version.version()).isEqualTo(before == null ? 1 : before.version() + 1);
            assertThat(version.state()).isNotEqualTo(before == null ? AlertState.RESOLVED : null);
            assertThat(before == null || !Standing.of(before).equals(Standing.of(version)) || differs(before, version))
                    .isTrue();
        }
    }

    private static boolean differs(AlertVersion a, AlertVersion b) {
        return a.severity() != b.severity()
                || !a.unit().equals(b.unit())
                || !Objects.equals(a.upperBound(), b.upperBound());
    }

    public static Set<Standing> fromNothing(AnyHistory history) {
        return fromNothing(history, history.inForce(), history.now());
    }

    private static Set<Standing> fromNothing(AnyHistory history, Set<String> rules, Instant end) {
        var memory = Remembered.memory();
        history.ledger().all().forEach((id, changes) -> memory.seizures().put(id, known(changes)));
        var told = new Told(memory);
        history.statements().forEach(told::of);
        told.of(end);
        history.rules().forEach(told::of);
        return told.standing(rules);
    }

    private static KnownSeizure known(List<SeizureChange> changes) {
        var known = KnownSeizure.NOTHING;
        for (var change : changes) {
            known = known.after(change);
        }
        return known;
    }

    /** A watch, and all that it has said. */
    public static final class Told implements AnyHistory.Told {
        final List<AlertVersion> versions = new ArrayList<>();
        /** By id and the version that was suspended. */
        final Set<String> suspended = new HashSet<>();

        private final EngineState memory;
        private final TimeSlice slice;
        private AlertEngine watch;

        Told(EngineState memory) {
            this(memory, TimeSlice.UNLIMITED);
        }

        Told(EngineState memory, TimeSlice slice) {
            this.memory = memory;
            this.slice = slice;
            watch = new AlertEngine(memory, DoseMethods.builtIn(), Language.ENGLISH, slice);
        }

        void restart() {
            watch = new AlertEngine(memory, DoseMethods.builtIn(), Language.ENGLISH, slice);
        }

        /**
         * A tick whose slice is over at once says nothing, though alerts may have ended: so many in a row do not. Between two
         * of them passes what a series rests that was cut off.
         *
         * @return the time of the last
         */
        Instant tickUntilNothingWaits(Instant now) {
            var time = now;
            for (int quiet = 0; CountedSlice.isWaiting(memory) || quiet < 30; ) {
                var last = watch.at(time);
                note(last);
                quiet = last.isEmpty() ? quiet + 1 : 0;
                time = time.plus(Overruns.REST);
            }
            return time.minus(Overruns.REST);
        }

        @Override
        public void of(SeizureChange change) {
            note(watch.on(change));
        }

        @Override
        public void of(AlertRuleVersion rule) {
            note(watch.on(rule));
        }

        @Override
        public void of(CoverageEvent statement) {
            note(watch.on(statement));
        }

        @Override
        public void of(Instant now) {
            note(watch.at(now));
        }

        private void note(List<AlertVersion> told) {
            versions.addAll(told);
            watch.takeSuspended().forEach(rule -> suspended.add(rule.ruleId() + "/" + (rule.version() - 1)));
        }

        Set<Standing> standing(Set<String> rules) {
            return standing(versions, rules);
        }

        public static Set<Standing> standing(List<AlertVersion> versions) {
            var rules = versions.stream().map(AlertVersion::ruleId).collect(Collectors.toSet());
            return standing(versions, rules);
        }

        /** @param rules whose alerts are meant: what was true of a rule that is not in force any more stays */
        public static Set<Standing> standing(List<AlertVersion> versions, Set<String> rules) {
            var newest = new HashMap<String, AlertVersion>();
            versions.forEach(version -> newest.put(version.alertId(), version));
            return newest.values().stream()
                    .filter(alert -> alert.state() != AlertState.WITHDRAWN)
                    .filter(alert -> rules.contains(alert.ruleId()))
                    .map(Standing::of)
                    .collect(Collectors.toSet());
        }
    }
}
