package seizures.alert.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.web.AlertProblem;
import seizures.commons.access.Caller;
import seizures.commons.request.JsonFields;
import seizures.commons.request.RequestBody;
import seizures.contract.AlertCommand;
import seizures.contract.AlertCommand.Judgement;
import tools.jackson.databind.node.ObjectNode;

/** What people do about an alert. Each response is the alert with all its acts. An {@code Idempotency-Key} identifies an act of its caller. */
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ActController {
    private final AlertList alerts;
    private final Acts acts;
    private final ActPublisher publisher;
    private final Clock clock;

    ActController(AlertList alerts, Acts acts, ActPublisher publisher, Clock clock) {
        this.alerts = alerts;
        this.acts = acts;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Makes an act of a request body; empty if it has faults. */
    @FunctionalInterface
    private interface Reading {
        Optional<AlertCommand> of(AlertSummary alert, String commandId, String author, JsonFields body);
    }

    @PostMapping(path = "/alerts/{alertId}/acknowledgement", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> acknowledge(
            @PathVariable String alertId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        return act(alertId, key, request, caller, (alert, id, author, body) -> {
            var note = body.has("note") ? body.required("note").text(2000) : "";
            return note == null
                    ? Optional.empty()
                    : Optional.of(new AlertCommand.Acknowledged(
                            alertId, id, author, clock.instant(), note, alert.severity()));
        });
    }

    @PostMapping(path = "/alerts/{alertId}/comments", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> comment(
            @PathVariable String alertId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        return act(
                alertId,
                key,
                request,
                caller,
                (alert, id, author, body) -> Optional.ofNullable(
                                body.required("note").text(2000))
                        .map(note -> new AlertCommand.Commented(alertId, id, author, clock.instant(), note)));
    }

    @PostMapping(path = "/alerts/{alertId}/assignment", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> assign(
            @PathVariable String alertId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        return act(
                alertId,
                key,
                request,
                caller,
                (alert, id, author, body) -> Optional.ofNullable(
                                body.required("assignee").text(200))
                        .map(assignee -> new AlertCommand.Assigned(alertId, id, author, clock.instant(), assignee)));
    }

    @PostMapping(path = "/alerts/{alertId}/outcome", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> judge(
            @PathVariable String alertId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        return act(alertId, key, request, caller, (alert, id, author, body) -> {
            var judgement = body.required("outcome").text(20, ActController::judgement);
            var reason = body.required("reason").text(2000);
            return judgement == null || reason == null
                    ? Optional.empty()
                    : Optional.of(new AlertCommand.Judged(alertId, id, author, clock.instant(), judgement, reason));
        });
    }

    private static Judgement judgement(String word) {
        for (var judgement : Judgement.values()) {
            if (judgement.name().equals(word)) {
                return judgement;
            }
        }
        throw new IllegalArgumentException("must be VERIFIED or DISMISSED");
    }

    private ResponseEntity<ObjectNode> act(
            String alertId, @Nullable String key, HttpServletRequest request, Caller caller, Reading reading)
            throws IOException {
        var alert = alerts.find(alertId).orElseThrow(() -> AlertProblem.noSuchAlert(alertId));
        var body = RequestBody.fields(request);
        var stated = Author.of(caller, body);
        var author = stated == null ? "" : stated;
        var id = ActIdentity.commandId(alertId, author, key);
        var act = reading.of(alert, id, author, body);
        body.refuseUnknown();
        if (!body.faults().isEmpty() || act.isEmpty()) {
            throw AlertProblem.INVALID_ACT.exception(body.faults().list());
        }
        publisher.publishOnce(act.get());
        return ResponseEntity.status(HttpStatus.CREATED).body(AlertJson.shown(AlertList.alert(alert), acts));
    }

    /** The share of a rule's judged alerts that were verified; absent if none was judged. */
    @GetMapping("/rules/{ruleId}/precision")
    Map<String, Object> precision(@PathVariable String ruleId) {
        long verified = judged(ruleId, Judgement.VERIFIED);
        long dismissed = judged(ruleId, Judgement.DISMISSED);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("ruleId", ruleId);
        answer.put("verified", verified);
        answer.put("dismissed", dismissed);
        if (verified + dismissed > 0) {
            answer.put("precision", (double) verified / (verified + dismissed));
        }
        return answer;
    }

    private long judged(String ruleId, Judgement judgement) {
        return alerts.all().stream()
                .filter(alert -> alert.ruleId().equals(ruleId))
                .flatMap(alert -> acts.outcome(alert.alertId()).stream())
                .filter(act -> act.judgement() == judgement)
                .count();
    }
}
