package seizures.alert.act;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.about.Filters;
import seizures.alert.access.Author;
import seizures.alert.web.AlertProblem;
import seizures.commons.access.Caller;
import seizures.commons.request.JsonFields;
import seizures.commons.request.RequestBody;
import seizures.contract.AlertCommand;
import seizures.contract.AlertFilter;

/** Silences withhold new notifications of the alerts they match. A recipient that was sent an alert is still sent the rest of it. */
@RestController
@RequestMapping(path = "/v1/silences", produces = MediaType.APPLICATION_JSON_VALUE)
class SilenceController {
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
    ResponseEntity<Map<String, Object>> silence(HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        var silence = parse(RequestBody.fields(request), caller);
        publisher.publish(silence);
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

    private AlertCommand.Silenced parse(JsonFields body, Caller caller) {
        var now = clock.instant();
        var author = Author.of(caller, body);
        var reason = body.required("reason").text(2000);
        var until = body.required("until").text(40, text -> later(text, now));
        var filter = Filters.parse(body.optional("filter"));
        if (filter.equals(AlertFilter.EVERYTHING)) {
            body.fault("filter", "must name at least one criterion; a silence must not match every alert");
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
        var id = UUID.randomUUID().toString();
        return new AlertCommand.Silenced(id, id, author, now, filter, reason, until, remindAt, endsOnResolve);
    }

    private static Instant later(String text, Instant now) {
        try {
            var until = Instant.parse(text);
            if (until.isAfter(now)) {
                return until;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no time such as 2024-03-15T00:00:00Z", e);
        }
        throw new IllegalArgumentException("is over already");
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
