package seizures.intake.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
import seizures.commons.request.SafeText;
import seizures.commons.request.Spelling;
import seizures.contract.ContractJson;
import seizures.contract.RegisterAct;
import seizures.contract.RegisterKind;
import seizures.domain.registry.RegisterBook;
import seizures.intake.problem.IfMatch;
import seizures.intake.problem.IntakeProblem;
import tools.jackson.databind.JsonNode;

/** {@code PUT}, {@code GET} and {@code DELETE /v1/registers/{kind}/{id}}, and their list. */
@RestController
class RegisterController {
    private static final String ENTRY = "/v1/registers/{kind}/{id}";
    private static final int MOST_BYTES = 64 * 1024;
    private static final int PAGE = 1_000;
    private static final int LONGEST_PAGE = 10_000;
    private static final int REASON = 1_000;

    private final RegisterIntake intake;
    private final RegisterBook book;
    private final Clock clock;

    RegisterController(RegisterIntake intake, RegisterBook book, Clock clock) {
        this.intake = intake;
        this.book = book;
        this.clock = clock;
    }

    /** @param next the {@code offset} of the next page; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryPage(
            List<EntryView> entries, int total, @Nullable Integer next) {}

    @PutMapping(path = ENTRY, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> put(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        var which = kind(kind);
        var base = ifMatch == null ? null : IfMatch.version(ifMatch);
        var body = RequestBody.json(RequestBody.bytes(request, MOST_BYTES));
        return submit(request, caller, () -> change(which, id, body, base));
    }

    private EntryChange change(RegisterKind kind, String id, JsonNode body, @Nullable Integer base) {
        var parser = new EntryParser(kind, id, book, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return switch (parser.parse(body, base)) {
            case Parsed.Ok<EntryChange.Enter>(var change) -> change;
            case Parsed.Invalid<EntryChange.Enter>(var faults) ->
                throw new ProblemException(IntakeProblem.INVALID_ENTRY.withErrors(faults));
        };
    }

    @DeleteMapping(path = ENTRY, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> delete(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) {
        var which = kind(kind);
        var what = EntryParser.idOf(which, id);
        int base = IfMatch.version(ifMatch);
        var why = reason(reason);
        return submit(request, caller, () -> new EntryChange.TakeBack(which, what, why, base));
    }

    @GetMapping(path = ENTRY, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> entry(@PathVariable String kind, @PathVariable String id) {
        var which = kind(kind);
        var history = book.history(which, EntryParser.idOf(which, id));
        if (history.isEmpty()) {
            throw new ProblemException(IntakeProblem.unknownEntry(which.word() + "/" + id));
        }
        return json(ResponseEntity.ok().eTag(eTag(history.getLast())), EntryView.of(history));
    }

    /** The current version of each, by kind and id. */
    @GetMapping(path = "/v1/registers", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> entries(@RequestParam MultiValueMap<String, String> parameters) {
        var query = new QueryFields(parameters);
        query.refuseUnknown(List.of("kind", "limit", "offset"));
        var kinds = query.anyOf("kind", List.of(RegisterKind.values()), RegisterKind::word);
        int limit = query.whole("limit", 1, LONGEST_PAGE, PAGE);
        int offset = query.whole("offset", 0, Integer.MAX_VALUE, 0);
        query.throwIfInvalid();
        var all = (kinds.isEmpty() ? List.of(RegisterKind.values()) : kinds)
                .stream()
                        .flatMap(kind -> book.newest(kind).stream())
                        .sorted(Comparator.comparing(RegisterAct::key))
                        .toList();
        var page = all.stream().skip(offset).limit(limit).map(EntryView::of).toList();
        int end = offset + page.size();
        return json(ResponseEntity.ok(), new EntryPage(page, all.size(), end < all.size() ? end : null));
    }

    private ResponseEntity<byte[]> submit(HttpServletRequest request, Caller caller, Supplier<EntryChange> change) {
        var taken = intake.submit(change, caller);
        var act = taken.act();
        Noted.subject(request, act.key());
        if (!taken.isNew() || act.version() > 1) {
            return json(ResponseEntity.ok().eTag(eTag(act)), EntryView.of(act));
        }
        var created =
                ResponseEntity.created(URI.create("/v1/registers/" + act.kind().word() + "/" + encoded(act.id())));
        return json(created.eTag(eTag(act)), EntryView.of(act));
    }

    /** As {@link EntryParser#idOf} reads it: a slash cannot be in an address. */
    private static String encoded(String id) {
        return URLEncoder.encode(id.replace('/', ':'), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }

    private static RegisterKind kind(String word) {
        return RegisterKind.of(word)
                .orElseThrow(() ->
                        ProblemException.ofParameter("kind", Spelling.unknown("kind", word, RegisterKind.words())));
    }

    private static String reason(@Nullable String reason) {
        if (reason == null) {
            throw ProblemException.ofParameter("reason", "is missing: why the entry is withdrawn");
        }
        try {
            return SafeText.forPeople(reason, REASON);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofParameter("reason", String.valueOf(e.getMessage()));
        }
    }

    private static String eTag(RegisterAct act) {
        return "\"" + act.version() + "\"";
    }

    private static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, Object body) {
        return answer.contentType(MediaType.APPLICATION_JSON).body(ContractJson.MAPPER.writeValueAsBytes(body));
    }
}
