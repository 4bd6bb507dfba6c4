package seizures.alert.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import seizures.alert.about.AlertAudience;
import seizures.alert.about.RuleDefinitions;
import seizures.alert.web.AlertProblem;
import seizures.commons.access.Caller;
import seizures.commons.request.QueryFields;
import seizures.commons.web.Listeners;

/** New versions of alerts as server-sent events. An event's id is its offset: a listener that was cut off resumes after it. */
@RestController
class StreamController {
    private final AlertFeed feed;
    private final RuleDefinitions rules;
    private final Listeners listeners;
    private final Clock clock;

    StreamController(AlertFeed feed, RuleDefinitions rules, Listeners listeners, Clock clock) {
        this.feed = feed;
        this.rules = rules;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Ends when the listener's token does. */
    @GetMapping(path = "/v1/alerts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        var fields = new QueryFields(parameters);
        var audience = AlertAudience.of(request, rules);
        var query = AlertQuery.parse(fields).asked(audience).known(rules, fields);
        for (var name : List.of("limit", "before")) {
            if (parameters.containsKey(name)) {
                fields.fault(name, "must be omitted: a stream has no pages");
            }
        }
        if (lastEventId != null && !lastEventId.matches("[0-9]{1,18}")) {
            fields.fault("Last-Event-ID", "must be the id of an event of this stream");
        }
        fields.throwIfInvalid();
        if (!feed.follower().isCaughtUp()) {
            throw AlertProblem.notReady();
        }
        long end = feed.follower().position();
        long wanted = lastEventId == null ? end : Long.parseLong(lastEventId) + 1;
        var missed = wanted > end ? Long.valueOf(wanted - 1) : null;
        var stream = new AlertStream(query, audience, feed, Math.min(wanted, end), missed);
        return listeners.listen(caller.listensFor(clock.instant()), "listening from " + Math.min(wanted, end), stream);
    }
}
