package seizures.intake.coverage;

import java.time.Instant;
import java.util.Objects;
import seizures.commons.request.Problem;
import seizures.contract.Agency;
import seizures.contract.CoverageEvent;
import seizures.contract.CoverageEvent.CoverageCorrected;
import seizures.contract.CoverageEvent.CoverageStated;
import seizures.contract.CoverageEvent.CoverageWithdrawn;
import seizures.intake.problem.IntakeProblem;
import seizures.intake.seal.Closed.Knowledge;

/** What to do with a change of a statement, given what is known of it. */
sealed interface StatementDecision {
    /** It is new: write it. */
    record Publish(CoverageEvent event) implements StatementDecision {}

    /** It was said before, in the same words. */
    record Known(CoverageEvent event) implements StatementDecision {}

    record Decline(Problem problem) implements StatementDecision {}

    /** Who sends it, and when it arrives and counts as known. */
    record Arrival(String submittedBy, Instant receivedAt, Knowledge knowledge) {}

    static StatementDecision of(StatementChange change, StatementRecord record, Arrival arrival) {
        return switch (change) {
            case StatementChange.Make make -> made(make, record, arrival);
            case StatementChange.Correct correct ->
                onto(
                        correct.base(),
                        record,
                        new CoverageCorrected(
                                correct.statement(),
                                correct.base() + 1,
                                arrival.knowledge().recordedAt(),
                                arrival.receivedAt(),
                                arrival.submittedBy(),
                                correct.reason(),
                                arrival.knowledge().statedAt()));
            case StatementChange.Withdraw withdraw ->
                record.isUnknown()
                        ? unknown(change)
                        : onto(
                                withdraw.base(),
                                record,
                                withdrawn(withdraw, record.current().agency(), arrival));
        };
    }

    private static StatementDecision made(StatementChange.Make make, StatementRecord record, Arrival arrival) {
        if (record.isUnknown()) {
            return new Publish(new CoverageStated(
                    make.statement(),
                    arrival.knowledge().recordedAt(),
                    arrival.receivedAt(),
                    arrival.submittedBy(),
                    arrival.knowledge().statedAt()));
        }
        var first = record.versions().firstEntry().getValue();
        return first instanceof CoverageStated stated && stated.statement().equals(make.statement())
                ? new Known(first)
                : new Decline(IntakeProblem.ALREADY_STATED.because(
                        "The statement was made with other content; correct it with PUT and If-Match"));
    }

    private static CoverageWithdrawn withdrawn(StatementChange.Withdraw withdraw, Agency agency, Arrival arrival) {
        return new CoverageWithdrawn(
                withdraw.statementId(),
                agency,
                withdraw.base() + 1,
                arrival.knowledge().recordedAt(),
                arrival.receivedAt(),
                arrival.submittedBy(),
                withdraw.reason(),
                arrival.knowledge().statedAt());
    }

    /** The version comes from the base, so that a second attempt finds the first. */
    private static StatementDecision onto(int base, StatementRecord record, CoverageEvent event) {
        if (record.isUnknown()) {
            return new Decline(
                    IntakeProblem.unknownStatement(event.statementId().value()));
        }
        var next = record.versions().get(event.version());
        if (next != null && isSame(next, event)) {
            return new Known(next);
        }
        int current = record.current().version();
        if (current != base) {
            return new Decline(IntakeProblem.STALE_VERSION.because("The current version is " + current));
        }
        return event instanceof CoverageWithdrawn && record.current() instanceof CoverageWithdrawn
                ? new Decline(IntakeProblem.ALREADY_WITHDRAWN.because(
                        "The statement is withdrawn; a correction of the withdrawal restores it"))
                : new Publish(event);
    }

    private static StatementDecision unknown(StatementChange change) {
        return new Decline(IntakeProblem.unknownStatement(change.statementId().value()));
    }

    private static boolean isSame(CoverageEvent one, CoverageEvent two) {
        return switch (one) {
            case CoverageStated _ -> false;
            case CoverageCorrected(var statement, var _, var _, var _, var _, var reason, var _) ->
                two instanceof CoverageCorrected other
                        && other.statement().equals(statement)
                        && other.reason().equals(reason);
            case CoverageWithdrawn withdrawn ->
                two instanceof CoverageWithdrawn other && Objects.equals(other.reason(), withdrawn.reason());
        };
    }
}
