package seizures.intake.seal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.access.Caller;
import seizures.commons.request.ProblemException;
import seizures.contract.Agency;
import seizures.contract.ContractJson;
import seizures.contract.SealEvent;
import seizures.contract.SealEvent.PeriodLocked;
import seizures.contract.SealEvent.PeriodUnlocked;
import seizures.intake.log.EventPublisher;
import seizures.intake.problem.IntakeProblem;

/** {@code PUT}, {@code GET} and {@code DELETE /v1/locks/{agency}/{period}}, {@code GET /v1/locks}. */
@RestController
class LockController {
    private final Seals seals;
    private final EventPublisher<String, SealEvent> publisher;
    private final Clock clock;

    LockController(Seals seals, EventPublisher<String, SealEvent> publisher, Clock clock) {
        this.seals = seals;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * @param from first day of the period
     * @param to last day of the period
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lock(
            Agency agency,
            String period,
            LocalDate from,
            LocalDate to,
            Instant lockedAt,
            String author,
            @Nullable String note) {
        static Lock of(PeriodLocked lock) {
            return new Lock(
                    lock.agency(),
                    lock.period(),
                    lock.from(),
                    lock.to(),
                    lock.recordedAt(),
                    lock.author(),
                    lock.note());
        }
    }

    @PutMapping(path = "/v1/locks/{agency}/{period}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> lock(
            @PathVariable String agency,
            @PathVariable String period,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        var whose = agency(agency);
        var when = period(period, whose);
        var act = ActRequest.read(request, caller);
        var known = find(whose, when);
        if (known.isPresent()) {
            return json(200, Lock.of(known.get()));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!when.to().isBefore(Closed.dayOf(now))) {
            throw new ProblemException(IntakeProblem.NOT_OVER_YET.because(period + " ends on " + when.to()));
        }
        var lock = new PeriodLocked(whose, when.name(), when.from(), when.to(), act.author(), now, act.note());
        publisher.publish(lock);
        return json(201, Lock.of(lock));
    }

    @GetMapping(path = "/v1/locks/{agency}/{period}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> lock(@PathVariable String agency, @PathVariable String period) {
        return json(200, Lock.of(locked(agency, period)));
    }

    @DeleteMapping(path = "/v1/locks/{agency}/{period}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> unlock(
            @PathVariable String agency,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String author,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Caller caller) {
        var lock = locked(agency, period);
        var act = ActRequest.of(author, reason, caller);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        publisher.publish(
                new PeriodUnlocked(lock.agency(), lock.period(), act.author(), now, String.valueOf(act.note())));
        return json(200, Lock.of(lock));
    }

    /** Those in force, by agency, the latest period first. */
    @GetMapping(path = "/v1/locks", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> locks(@RequestParam(required = false) @Nullable String agency) {
        var whose = agency == null ? null : agency(agency);
        var locks = seals.closed().locks().values().stream()
                .filter(lock -> whose == null || lock.agency().equals(whose))
                .sorted(Comparator.comparing(PeriodLocked::agency)
                        .thenComparing(PeriodLocked::from, Comparator.reverseOrder())
                        .thenComparing(PeriodLocked::period))
                .map(Lock::of)
                .toList();
        return json(200, Map.of("locks", locks));
    }

    private PeriodLocked locked(String agency, String period) {
        var whose = agency(agency);
        return find(whose, period(period, whose))
                .orElseThrow(() -> new ProblemException(
                        IntakeProblem.NOT_CLOSED.because(period + " of " + agency + " is not locked")));
    }

    private Optional<PeriodLocked> find(Agency agency, Period period) {
        return Optional.ofNullable(seals.closed().locks().get(agency + "/" + period.name()));
    }

    private static Agency agency(String code) {
        try {
            return new Agency(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofParameter("agency", String.valueOf(e.getMessage()));
        }
    }

    private static Period period(String text, Agency agency) {
        try {
            return Period.parse(text, agency);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofParameter("period", String.valueOf(e.getMessage()));
        }
    }

    private static ResponseEntity<byte[]> json(int status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ContractJson.MAPPER.writeValueAsBytes(body));
    }
}
