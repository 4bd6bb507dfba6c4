package seizures.intake.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.access.Caller;
import seizures.commons.audit.Noted;
import seizures.commons.request.Parsed;
import seizures.commons.request.ProblemException;
import seizures.commons.request.QueryFields;
import seizures.commons.request.RequestBody;
import seizures.contract.Agency;
import seizures.contract.ContractJson;
import seizures.contract.CoverageEvent;
import seizures.contract.StatementId;
import seizures.intake.access.Allowed;
import seizures.intake.problem.IfMatch;
import seizures.intake.problem.IntakeProblem;
import tools.jackson.databind.JsonNode;

/** {@code POST /v1/coverage}, {@code GET}, {@code PUT} and {@code DELETE /v1/coverage/statements/{id}}, and their list. */
@RestController
class CoverageController {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int PAGE = 1_000;
    private static final int LONGEST_PAGE = 10_000;

    private final StatementIntake intake;
    private final StatementFold fold;
    private final Allowed allowed;
    private final Clock clock;

    CoverageController(StatementIntake intake, StatementFold fold, Allowed allowed, Clock clock) {
        this.intake = intake;
        this.fold = fold;
        this.allowed = allowed;
        this.clock = clock;
    }

    /** @param next the {@code offset} of the next page; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatementPage(
            List<StatementView> statements,
            int total,
            @Nullable Integer next) {}

    /** How one change is read from its body. */
    private interface Reading {
        Parsed<StatementChange> read(JsonNode body, Instant now);
    }

    @PostMapping(path = "/v1/coverage", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> state(HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        return change(request, caller, (body, now) -> new StatementParser(body, now, null).statement());
    }

    @PutMapping(path = "/v1/coverage/statements/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> correct(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        var statement = statementId(id);
        int base = IfMatch.version(ifMatch);
        return change(
                request, caller, (body, now) -> new StatementParser(body, now, reason).correction(statement, base));
    }

    /** The reason is in the query or, with recordedAt for an importer, in a JSON body. */
    @DeleteMapping(path = "/v1/coverage/statements/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> withdraw(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        var statement = statementId(id);
        int base = IfMatch.version(ifMatch);
        return change(
                request, caller, (body, now) -> new StatementParser(body, now, reason).withdrawal(statement, base));
    }

    @GetMapping(path = "/v1/coverage/statements/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> statement(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        var record = fold.find(statementId(id));
        if (record.isUnknown() || !allowed.reads(caller, record.current().agency())) {
            throw new ProblemException(IntakeProblem.unknownStatement(id));
        }
        return answer(200, record.current());
    }

    /** The current version of each, by agency, the newest period first. */
    @GetMapping(path = "/v1/coverage/statements", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> statements(
            @RequestParam MultiValueMap<String, String> parameters, @AuthenticationPrincipal Caller caller) {
        var query = new QueryFields(parameters);
        query.refuseUnknown(List.of("agency", "limit", "offset"));
        var agency = query.parsed("agency", Agency::new);
        int limit = query.whole("limit", 1, LONGEST_PAGE, PAGE);
        int offset = query.whole("offset", 0, Integer.MAX_VALUE, 0);
        query.throwIfInvalid();
        var all = fold.all().stream()
                .map(StatementRecord::current)
                .filter(event ->
                        agency.filter(one -> !one.equals(event.agency())).isEmpty())
                .filter(event -> allowed.reads(caller, event.agency()))
                .sorted(Comparator.comparing(CoverageEvent::agency)
                        .thenComparing(CoverageEvent::statementId, Comparator.reverseOrder()))
                .toList();
        var page = all.stream().skip(offset).limit(limit).map(StatementView::of).toList();
        int end = offset + page.size();
        return json(ResponseEntity.ok(), new StatementPage(page, all.size(), end < all.size() ? end : null));
    }

    private ResponseEntity<byte[]> change(HttpServletRequest request, Caller caller, Reading reading)
            throws IOException {
        var bytes = RequestBody.bytes(request, MOST_BYTES);
        var body = bytes.length == 0 && request.getMethod().equals("DELETE")
                ? ContractJson.MAPPER.createObjectNode()
                : RequestBody.json(bytes);
        return switch (reading.read(body, clock.instant())) {
            case Parsed.Invalid<StatementChange>(var faults) ->
                throw new ProblemException(IntakeProblem.INVALID_STATEMENT.withErrors(faults));
            case Parsed.Ok<StatementChange>(var change) -> {
                Noted.subject(request, change.statementId().value());
                var outcome = intake.submit(change, caller);
                boolean isFirst = outcome.isNew() && outcome.event().version() == 1;
                yield answer(isFirst ? 201 : 200, outcome.event());
            }
        };
    }

    private static ResponseEntity<byte[]> answer(int status, CoverageEvent event) {
        var answer = ResponseEntity.status(status).eTag("\"" + event.version() + "\"");
        if (status == 201) {
            answer.header(HttpHeaders.LOCATION, "/v1/coverage/statements/" + event.statementId());
        }
        return json(answer, StatementView.of(event));
    }

    private static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, Object body) {
        return answer.contentType(MediaType.APPLICATION_JSON).body(ContractJson.MAPPER.writeValueAsBytes(body));
    }

    private static StatementId statementId(String text) {
        try {
            return new StatementId(text);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(IntakeProblem.unknownStatement(text));
        }
    }
}
