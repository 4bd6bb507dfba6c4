package seizures.alert.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.web.AlertProblem;
import seizures.commons.access.Caller;
import seizures.commons.access.StreamTickets;
import seizures.commons.request.RequestBody;

/** Tickets by which a browser listens to a stream, as it cannot send a token with the request that opens one. */
@RestController
class StreamTicketController {
    private final StreamTickets tickets;

    StreamTicketController(StreamTickets tickets) {
        this.tickets = tickets;
    }

    @PostMapping(
            path = "/v1/stream-tickets",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StreamTickets.Ticket> issue(HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        var body = RequestBody.fields(request);
        var path = body.required("path").oneOf(tickets.paths().stream().sorted().toList(), word -> word);
        body.refuseUnknown();
        if (path == null || !body.faults().isEmpty()) {
            throw AlertProblem.INVALID_TICKET.exception(body.faults().list());
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(tickets.issue(caller, path));
    }
}
