package seizures.intake.seal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.commons.request.ProblemException;
import seizures.contract.SealEvent;

/**
 * Seals days by themselves, and before the first says when the system began. Each instance looks; of two that seal the
 * same day the first counts.
 */
final class SelfSealing {
    private static final Logger LOG = LoggerFactory.getLogger(SelfSealing.class);
    private static final String AUTHOR = "seizure-service";

    private final Seals seals;
    private final Consumer<SealEvent> publish;
    private final Clock clock;
    private final int afterDays;

    SelfSealing(Seals seals, Consumer<SealEvent> publish, Clock clock, int afterDays) {
        this.seals = seals;
        this.publish = publish;
        this.clock = clock;
        this.afterDays = afterDays;
    }

    /** What fails is tried again at the next look. */
    void look() {
        if (!seals.isFresh()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = Closed.dayOf(now);
        try {
            if (seals.closed().openedOn() == null) {
                publish.accept(new SealEvent.Opened(today, now));
            }
            seals.closed().due(today, afterDays).ifPresent(day -> {
                publish.accept(new SealEvent.DaySealed(day, AUTHOR, now, null));
                LOG.atInfo().addKeyValue("day", day).log("A day of knowledge has sealed itself");
            });
        } catch (ProblemException e) {
            LOG.atWarn().addKeyValue("problem", e.problem().type()).log("A day could not be sealed; tries again");
        }
    }
}
