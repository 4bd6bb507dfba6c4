package seizures.stats.seal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.commons.log.BackgroundLoop;
import seizures.commons.log.TopicLog;
import seizures.contract.Topic;

/**
 * Settles sealed days. What counts as known on one was decided before its seal was read everywhere and sent within
 * seconds, so a while after the seal the log has it, and nothing of the day comes after it. From there each stage is
 * followed to where it ends: reports, changes, counts, and what this instance has read of them.
 */
final class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Editions editions;
    private final Stages stages;
    private final Predicate<Map<TopicPartition, Long>> countsAreRead;
    private final Predicate<Map<TopicPartition, Long>> statementsAreRead;
    private final Predicate<Map<TopicPartition, Long>> registersAreRead;
    private final Clock clock;
    private final Duration delay;
    private final BackgroundLoop loop;

    /**
     * @param countsAreRead whether this instance has read the topic of the counts up to some places
     * @param statementsAreRead likewise of the topic of coverage
     * @param registersAreRead likewise of the topic of registers
     * @param delay after a seal, before the log is looked at: more than an instance of the intake may act without
     *     knowing of the seal, and its send may take
     */
    Settlement(
            Editions editions,
            Stages stages,
            Predicate<Map<TopicPartition, Long>> countsAreRead,
            Predicate<Map<TopicPartition, Long>> statementsAreRead,
            Predicate<Map<TopicPartition, Long>> registersAreRead,
            Clock clock,
            Duration delay,
            TopicLog log) {
        this.editions = editions;
        this.stages = stages;
        this.countsAreRead = countsAreRead;
        this.statementsAreRead = statementsAreRead;
        this.registersAreRead = registersAreRead;
        this.clock = clock;
        this.delay = delay;
        this.loop = log.loop("settlement", "settlement", LOOK_AGAIN, this::look);
    }

    /** Where it runs; to be started. */
    BackgroundLoop loop() {
        return loop;
    }

    private void look() throws InterruptedException {
        var seal = editions.toSettle();
        if (seal.isEmpty() || seal.get().recordedAt().plus(delay).isAfter(clock.instant())) {
            return;
        }
        var day = seal.get().day();
        if (await(stages::ledgerHasRead, stages.ends(Topic.REPORTED))
                && await(stages::tallyHasRead, stages.ends(Topic.CHANGED))
                && await(countsAreRead, stages.ends(Topic.DOSE_COUNTS))
                && await(statementsAreRead, stages.ends(Topic.COVERAGE))
                && await(registersAreRead, stages.ends(Topic.REGISTERS))) {
            editions.settle(day);
            LOG.atInfo().addKeyValue("day", day).log("A sealed day is settled and has its edition");
        }
    }

    /** Whether a stage got there, and not the end of this service first. */
    private boolean await(Predicate<Map<TopicPartition, Long>> stage, Map<TopicPartition, Long> ends)
            throws InterruptedException {
        while (!stage.test(ends)) {
            if (loop.pause(LOOK_AGAIN)) {
                return false;
            }
        }
        return true;
    }
}
