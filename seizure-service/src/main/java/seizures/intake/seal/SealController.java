package seizures.intake.seal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.access.Caller;
import seizures.commons.request.ProblemException;
import seizures.contract.ContractJson;
import seizures.contract.SealEvent;
import seizures.contract.SealEvent.DaySealed;
import seizures.intake.log.EventPublisher;
import seizures.intake.problem.IntakeProblem;

/** {@code PUT} and {@code GET /v1/seals/{day}}, {@code GET /v1/seals}. */
@RestController
class SealController {
    /** What was accepted before midnight is in the log by then, whichever instance's clock is a little off. */
    private static final Duration AFTER_ITS_END = Duration.ofHours(1);

    private static final int PAGE = 100;

    private final Seals seals;
    private final EventPublisher<String, SealEvent> publisher;
    private final Clock clock;

    SealController(Seals seals, EventPublisher<String, SealEvent> publisher, Clock clock) {
        this.seals = seals;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @param next to be passed as {@code before} for the seals before these; absent when there are none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            @Nullable LocalDate openedOn,
            @Nullable LocalDate sealedUntil,
            List<Seal> seals,
            @Nullable LocalDate next) {}

    /** @param day of knowledge, UTC */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seal(
            LocalDate day,
            Instant sealedAt,
            String author,
            @Nullable String note) {
        static Seal of(DaySealed seal) {
            return new Seal(seal.day(), seal.recordedAt(), seal.author(), seal.note());
        }
    }

    @PutMapping(path = "/v1/seals/{day}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> seal(
            @PathVariable("day") String text, HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        var day = day(text);
        var act = ActRequest.read(request, caller);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (day.plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(AFTER_ITS_END)
                .isAfter(now)) {
            throw new ProblemException(
                    IntakeProblem.NOT_OVER_YET.because("A day can be sealed one hour after it ended (UTC)"));
        }
        if (seals.closed().isSealed(day)) {
            return answer(200, day);
        }
        publisher.publish(new DaySealed(day, act.author(), now, act.note()));
        return answer(201, day);
    }

    @GetMapping(path = "/v1/seals/{day}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> seal(@PathVariable("day") String text) {
        return answer(200, day(text));
    }

    @GetMapping(path = "/v1/seals", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> seals(@RequestParam(required = false) @Nullable String before) {
        var last = before == null ? LocalDate.MAX : day(before);
        var closed = seals.closed();
        var newestFirst = closed.seals().reversed().stream()
                .filter(seal -> seal.day().isBefore(last))
                .map(Seal::of)
                .limit(PAGE + 1L)
                .toList();
        boolean more = newestFirst.size() > PAGE;
        var page = more ? newestFirst.subList(0, PAGE) : newestFirst;
        return json(
                200,
                new Page(
                        closed.openedOn(),
                        closed.sealedUntil().orElse(null),
                        page,
                        more ? page.getLast().day() : null));
    }

    private ResponseEntity<byte[]> answer(int status, LocalDate day) {
        return seals.closed()
                .sealOf(day)
                .map(seal -> json(status, Seal.of(seal)))
                .orElseThrow(() -> new ProblemException(IntakeProblem.NOT_CLOSED.because(day + " is not sealed")));
    }

    private static ResponseEntity<byte[]> json(int status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ContractJson.MAPPER.writeValueAsBytes(body));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw ProblemException.ofParameter("day", "must be a date such as 2024-09-30");
        }
    }
}
