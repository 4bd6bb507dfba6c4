package seizures.intake.coverage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Parsed;
import seizures.commons.request.Problem;
import seizures.commons.request.ProblemException;
import seizures.contract.CoverageEvent;
import seizures.contract.CoverageStatement;
import seizures.intake.access.Allowed;
import seizures.intake.problem.IntakeProblem;
import seizures.intake.seal.Closed;
import seizures.intake.seal.Closed.Knowledge;
import tools.jackson.databind.JsonNode;

/** Takes in statements of coverage, one at a time, so that the topic has what was decided in the order of deciding. */
public final class StatementIntake {
    private static final String NOBODY = "anonymous";

    private final StatementFold fold;
    private final Supplier<Optional<Closed>> seals;
    private final Allowed allowed;
    private final Consumer<CoverageEvent> publish;
    private final Clock clock;

    /** @param seals what is sealed; empty while that is not known well enough to take a stated time */
    StatementIntake(
            StatementFold fold,
            Supplier<Optional<Closed>> seals,
            Allowed allowed,
            Consumer<CoverageEvent> publish,
            Clock clock) {
        this.fold = fold;
        this.seals = seals;
        this.allowed = allowed;
        this.publish = publish;
        this.clock = clock;
    }

    /** @param isNew whether it was stored just now, or would be after a dry run, and not known before */
    public record Taken(CoverageEvent event, boolean isNew) {}

    /** A line of a bulk with the operation {@code coverage}: a new statement, or the same again. */
    public Taken line(JsonNode body, Caller caller, boolean dryRun) {
        return switch (new StatementParser(body, clock.instant(), null).statement()) {
            case Parsed.Invalid<StatementChange>(var faults) ->
                throw new ProblemException(IntakeProblem.INVALID_STATEMENT.withErrors(faults));
            case Parsed.Ok<StatementChange>(var change) -> submit(change, caller, dryRun);
        };
    }

    Taken submit(StatementChange change, Caller caller) {
        return submit(change, caller, false);
    }

    /** @throws ProblemException where it is refused, or the outcome is unknown */
    private synchronized Taken submit(StatementChange change, Caller caller, boolean dryRun) {
        var record = fold.find(change.statementId());
        refusal(change, record, caller).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var arrival = new StatementDecision.Arrival(caller.nameOr(NOBODY), now, known(change, now));
        return switch (StatementDecision.of(change, record, arrival)) {
            case StatementDecision.Decline(var problem) -> throw new ProblemException(problem);
            case StatementDecision.Known(var event) -> new Taken(event, false);
            case StatementDecision.Publish(var event) -> {
                if (!dryRun) {
                    publish.accept(event);
                }
                yield new Taken(event, true);
            }
        };
    }

    private Optional<Problem> refusal(StatementChange change, StatementRecord record, Caller caller) {
        if (change.stated() != null && !caller.is(Role.IMPORTER)) {
            return Optional.of(CommonProblem.FORBIDDEN.because("Only an importer may state recordedAt"));
        }
        if (!statementsOf(change, record).stream()
                .allMatch(statement -> allowed.speaksFor(caller, statement.agency(), statement.ports()))) {
            return Optional.of(CommonProblem.FORBIDDEN.because("The statement is about another agency or its ports"));
        }
        return Optional.empty();
    }

    private Knowledge known(StatementChange change, Instant now) {
        return change.stated() == null
                ? new Knowledge(now, null)
                : seals.get()
                        .map(closed -> closed.known(change.stated(), now))
                        .orElseThrow(() -> new ProblemException(CommonProblem.UNAVAILABLE.because(
                                "The sealed days are not known right now, and recordedAt may be one of them")));
    }

    /** As it is to be, and as it was ever made: who may not have made it may not change it. */
    private static List<CoverageStatement> statementsOf(StatementChange change, StatementRecord record) {
        var statements = new ArrayList<CoverageStatement>();
        switch (change) {
            case StatementChange.Make make -> statements.add(make.statement());
            case StatementChange.Correct correct -> statements.add(correct.statement());
            case StatementChange.Withdraw _ -> {}
        }
        record.versions().values().forEach(event -> {
            if (event instanceof CoverageEvent.Stating stating) {
                statements.add(stating.statement());
            }
        });
        return statements;
    }
}
