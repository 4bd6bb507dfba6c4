package seizures.intake.register;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import seizures.commons.access.Caller;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.ProblemException;
import seizures.contract.RegisterAct;
import seizures.domain.registry.RegisterBook;
import seizures.intake.problem.IntakeProblem;
import seizures.intake.register.EntryDecision.Moment;
import seizures.intake.seal.Closed;

/** Takes in acts of registrars, one at a time, so that the topic has what was decided in the order of deciding. */
final class RegisterIntake {
    private static final String NOBODY = "anonymous";

    private final RegisterBook book;
    private final Supplier<Optional<Closed>> seals;
    private final Consumer<RegisterAct> publish;
    private final Clock clock;

    /** @param seals what is sealed; empty while that is not known well enough */
    RegisterIntake(RegisterBook book, Supplier<Optional<Closed>> seals, Consumer<RegisterAct> publish, Clock clock) {
        this.book = book;
        this.seals = seals;
        this.publish = publish;
        this.clock = clock;
    }

    /** @param isNew whether it was stored just now, and not known before */
    record Taken(RegisterAct act, boolean isNew) {}

    /**
     * @param read makes the change of a request, held against what else is entered
     * @throws ProblemException where it is refused, or the outcome is unknown
     */
    synchronized Taken submit(Supplier<EntryChange> read, Caller caller) {
        var change = read.get();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var moment = new Moment(caller.nameOr(NOBODY), known(now), now);
        return switch (EntryDecision.of(change, book.history(change.kind(), change.id()), moment)) {
            case EntryDecision.Refuse(var problem) -> throw new ProblemException(problem);
            case EntryDecision.Repeated(var act) -> new Taken(act, false);
            case EntryDecision.Write(var act) -> {
                publish.accept(act);
                var won = book.history(act.kind(), act.id()).get(act.version() - 1);
                if (!won.equals(act)) {
                    throw new ProblemException(IntakeProblem.STALE_VERSION.because(
                            "It was changed at the same time; read it and try again"));
                }
                yield new Taken(act, true);
            }
        };
    }

    /** What is entered on a sealed day is known on the first one that is not. */
    private Instant known(Instant now) {
        return seals.get()
                .map(closed -> closed.known(null, now).recordedAt())
                .orElseThrow(() -> new ProblemException(CommonProblem.UNAVAILABLE.because(
                        "The sealed days are not known right now, and today may be one of them")));
    }
}
