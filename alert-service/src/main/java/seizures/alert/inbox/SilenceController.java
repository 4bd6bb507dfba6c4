package seizures.alert.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.about.Filters;
import seizures.alert.web.AlertProblem;
import seizures.commons.access.Caller;
import seizures.commons.request.JsonFields;
import seizures.commons.request.RequestBody;
import seizures.commons.request.TimeText;
import seizures.contract.AlertCommand;
import seizures.contract.AlertFilter;
import seizures.contract.Severity;

/** Silences withhold new notifications of the alerts they match. A recipient that was sent an alert is still sent the rest of it. */
@RestController
@RequestMapping(path = "/v1/silences", produces = MediaType.APPLICATION_JSON_VALUE)
class SilenceController {
    /** Silences in force. */
    static final int MOST = 1000;

    private static final Duration LONGEST = Duration.ofDays(366);

    private final Acts acts;
    private final ActPublisher publisher;
    private final Clock clock;

    SilenceController(Acts acts, ActPublisher publisher, Clock clock) {
        this.acts = acts;
        this.publisher = publisher;
        this.clock = clock;
    }

    @GetMapping
    Map<String, Object> all() {
        return Map.of(
                "silences",
                acts.silences(clock.instant()).stream()
                        .map(SilenceController::shown)
                        .toList());
    }

    @GetMapping("/{silenceId}")
    Map<String, Object> one(@PathVariable String silenceId) {
        return shown(find(silenceId));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> silence(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        var silence = parse(RequestBody.fields(request), caller, key);
        if (acts.find(silence.commandId()).isEmpty()
                && acts.silences(clock.instant()).size() >= MOST) {
            throw AlertProblem.tooManySilences(MOST);
        }
        publisher.publishOnce(silence);
        return ResponseEntity.created(URI.create("/v1/silences/" + silence.subject()))
                .body(shown(silence));
    }

    /** Ends the silence now. */
    @DeleteMapping("/{silenceId}")
    ResponseEntity<Void> end(
            @PathVariable String silenceId,
            @RequestParam(defaultValue = "unknown") String author,
            @AuthenticationPrincipal Caller caller) {
        var silence = find(silenceId);
        publisher.publish(new AlertCommand.Unsilenced(
                silence.subject(), UUID.randomUUID().toString(), caller.nameOr(author), clock.instant()));
        return ResponseEntity.noContent().build();
    }

    private AlertCommand.Silenced find(String silenceId) {
        return acts.silences(clock.instant()).stream()
                .filter(silence -> silence.subject().equals(silenceId))
                .findFirst()
                .orElseThrow(() -> AlertProblem.noSuchSilence(silenceId));
    }

    private AlertCommand.Silenced parse(JsonFields body, Caller caller, @Nullable String key) {
        var now = clock.instant();
        var author = Author.of(caller, body);
        var reason = body.required("reason").text(2000);
        var until = body.required("until").text(40, text -> later(text, now));
        var filter = Filters.parse(body.optional("filter"));
        if (matchesEverything(filter)) {
            body.fault(
                    "filter",
                    "must name a criterion that some alerts do not meet; a silence must not match every alert");
        }
        if (until != null && until.isAfter(now.plus(LONGEST))) {
            body.fault("until", "must be at most a year ahead; silence it again then");
        }
        var remindAt = body.optional("remindAt").text(40, text -> later(text, now));
        if (remindAt != null && until != null && !remindAt.isBefore(until)) {
            body.fault("remindAt", "must be before until");
        }
        boolean endsOnResolve =
                Boolean.TRUE.equals(body.optional("endsOnResolve").flag());
        body.refuseUnknown();
        if (!body.faults().isEmpty() || author == null || reason == null || until == null) {
            throw AlertProblem.INVALID_ACT.exception(body.faults().list());
        }
        var id = ActIdentity.silenceId(author, key);
        return new AlertCommand.Silenced(id, id, author, now, filter, reason, until, remindAt, endsOnResolve);
    }

    private static boolean matchesEverything(AlertFilter filter) {
        boolean isOfEverySeverity = filter.severity().size() == Severity.values().length;
        return filter.equals(AlertFilter.EVERYTHING)
                || (isOfEverySeverity
                        && filter.equals(new AlertFilter(
                                List.of(), List.of(), filter.severity(), List.of(), List.of(), List.of(), List.of())));
    }

    private static Instant later(String text, Instant now) {
        var until = TimeText.instant(text);
        if (!until.isAfter(now)) {
            throw new IllegalArgumentException("must be in the future");
        }
        return until;
    }

    private static Map<String, Object> shown(AlertCommand.Silenced silence) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("silenceId", silence.subject());
        shown.put("author", silence.author());
        shown.put("recordedAt", silence.recordedAt());
        shown.put("reason", silence.reason());
        shown.put("until", silence.until());
        if (silence.remindAt() != null) {
            shown.put("remindAt", silence.remindAt());
        }
        shown.put("endsOnResolve", silence.endsOnResolve());
        shown.put("filter", silence.filter());
        return shown;
    }
}
