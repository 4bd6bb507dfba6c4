package seizures.intake.register;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import seizures.commons.request.Problem;
import seizures.contract.RegisterAct;
import seizures.contract.RegisterAct.EntryMade;
import seizures.contract.RegisterAct.EntryWithdrawn;
import seizures.intake.problem.IntakeProblem;

/** What to do with a change of an entry, given its versions so far. */
sealed interface EntryDecision {
    /** It is new: write it. */
    record Write(RegisterAct act) implements EntryDecision {}

    /** It was said before, in the same words. */
    record Repeated(RegisterAct act) implements EntryDecision {}

    record Refuse(Problem problem) implements EntryDecision {}

    /**
     * Who enters it, and when it arrives and counts as known.
     *
     * @param recordedAt from when on it is known
     * @param receivedAt when the intake got it
     */
    record Moment(String author, Instant recordedAt, Instant receivedAt) {}

    /** @param history every version of the entry, the oldest first */
    static EntryDecision of(EntryChange change, List<RegisterAct> history, Moment moment) {
        if (change instanceof EntryChange.TakeBack && history.isEmpty()) {
            return new Refuse(IntakeProblem.unknownEntry(change.kind().word() + "/" + change.id()));
        }
        var base = Objects.requireNonNullElse(change.base(), 0);
        var act = act(change, base + 1, moment);
        if (history.size() > base && isSame(history.get(base), act)) {
            return new Repeated(history.get(base));
        }
        if (change.base() == null && !history.isEmpty()) {
            return new Refuse(IntakeProblem.preconditionRequired());
        }
        if (history.size() != base) {
            return new Refuse(IntakeProblem.STALE_VERSION.because(
                    history.isEmpty()
                            ? "The entry does not exist, so no version can match"
                            : "The current version is " + history.size()));
        }
        return act instanceof EntryWithdrawn && history.getLast() instanceof EntryWithdrawn
                ? new Refuse(
                        IntakeProblem.ALREADY_WITHDRAWN.because("The entry is withdrawn; entering it anew restores it"))
                : new Write(act);
    }

    private static RegisterAct act(EntryChange change, int version, Moment moment) {
        return switch (change) {
            case EntryChange.Enter(var entry, var effectiveOn, var reason, var _) ->
                new EntryMade(
                        entry, version, effectiveOn, moment.author(), reason, moment.recordedAt(), moment.receivedAt());
            case EntryChange.TakeBack(var kind, var id, var reason, var _) ->
                new EntryWithdrawn(
                        kind, id, version, moment.author(), reason, moment.recordedAt(), moment.receivedAt());
        };
    }

    private static boolean isSame(RegisterAct one, RegisterAct two) {
        return switch (one) {
            case EntryMade made ->
                two instanceof EntryMade other
                        && other.entry().equals(made.entry())
                        && other.effectiveOn().equals(made.effectiveOn())
                        && other.reason().equals(made.reason());
            case EntryWithdrawn withdrawn ->
                two instanceof EntryWithdrawn other && other.reason().equals(withdrawn.reason());
        };
    }
}
