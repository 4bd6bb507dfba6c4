package seizures.intake.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.access.Caller;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.ProblemException;
import seizures.contract.ContractJson;
import seizures.contract.Seizure;
import seizures.contract.SeizureId;
import seizures.domain.doses.DoseMethods;
import seizures.intake.access.Act;
import seizures.intake.access.Allowed;
import seizures.intake.problem.IntakeProblem;

/** {@code GET /v1/seizures/{id}} and its history, from whichever instance has the record. */
@RestController
class RecordController {
    private static final String TOKEN = "Seizure-Token";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Ledger ledger;
    private final Allowed allowed;
    private final OtherInstances instances;
    private final RecordDoses doses;

    RecordController(Ledger ledger, Allowed allowed, OtherInstances instances, DoseMethods methods) {
        this.ledger = ledger;
        this.allowed = allowed;
        this.instances = instances;
        this.doses = new RecordDoses(methods);
    }

    @GetMapping(path = "/v1/seizures/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> record(
            @PathVariable String id,
            @RequestParam(name = "version", required = false) @Nullable String version,
            @RequestParam(name = "token", required = false) @Nullable String asked,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws InterruptedException {
        var number = version == null ? null : version(version);
        return find(id, either(token, asked), request, caller, record -> one(record, number));
    }

    @GetMapping(path = "/v1/seizures/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> history(
            @PathVariable String id,
            @RequestParam(name = "token", required = false) @Nullable String asked,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws InterruptedException {
        return find(
                id,
                either(token, asked),
                request,
                caller,
                record -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(ContractJson.MAPPER.writeValueAsBytes(RecordView.History.of(record))));
    }

    private ResponseEntity<byte[]> one(SeizureRecord record, @Nullable Integer number) {
        var current = record.current()
                .orElseThrow(() -> new ProblemException(
                        IntakeProblem.unknownSeizure(record.seizureId().value())));
        var version = number == null
                ? current
                : record.find(number)
                        .orElseThrow(() -> new ProblemException(
                                IntakeProblem.UNKNOWN_VERSION.because("The record has no version " + number)));
        return ResponseEntity.ok()
                .eTag("\"" + version.number() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(ContractJson.MAPPER.writeValueAsBytes(RecordView.of(version, record, doses)));
    }

    private ResponseEntity<byte[]> find(
            String text,
            @Nullable String token,
            HttpServletRequest request,
            Caller caller,
            Function<SeizureRecord, ResponseEntity<byte[]>> answer)
            throws InterruptedException {
        var id = seizureId(text);
        mayRead(caller, id, List.of());
        if (token != null) {
            await(id, token(token));
        }
        return switch (ledger.find(id)) {
            case Ledger.Finding.Here(var found) -> {
                var record = found.filter(known -> !known.isUnknown())
                        .orElseThrow(() -> new ProblemException(IntakeProblem.unknownSeizure(text)));
                mayRead(caller, id, record.newestSeizure().stream().toList());
                yield answer.apply(record);
            }
            case Ledger.Finding.There(var host)
            when request.getHeader(OtherInstances.FORWARDED) == null -> forward(host, token, request);
            case Ledger.Finding.There _, Ledger.Finding.Nowhere _ ->
                throw new ProblemException(CommonProblem.UNAVAILABLE.because(
                        "The record is moving between instances, or the service is starting"));
        };
    }

    private void mayRead(Caller caller, SeizureId id, List<Seizure> known) {
        allowed.refusal(caller, Act.READ, id, known, false).ifPresent(why -> {
            throw new ProblemException(CommonProblem.FORBIDDEN.because(why));
        });
    }

    /** Waits only where the record is; elsewhere the instance that has it waits. */
    private void await(SeizureId id, ReadToken token) throws InterruptedException {
        if (token.partition() == Ledger.partitionOf(id)
                && ledger.findHere(id) instanceof Ledger.Finding.Here
                && !ledger.awaitOffset(token.partition(), token.offset(), PATIENCE)) {
            throw new ProblemException(CommonProblem.UNAVAILABLE.because("The ledger has not read this write yet"));
        }
    }

    private ResponseEntity<byte[]> forward(HostInfo host, @Nullable String token, HttpServletRequest request)
            throws InterruptedException {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var headers = new TreeMap<>(Map.of(OtherInstances.FORWARDED, "1"));
        if (token != null) {
            headers.put(TOKEN, token);
        }
        var answer = instances.get(host, request.getRequestURI() + query, headers, request);
        var here = ResponseEntity.status(answer.statusCode());
        for (var name : new String[] {HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER}) {
            answer.headers().firstValue(name).ifPresent(value -> here.header(name, value));
        }
        return here.body(answer.body());
    }

    private static SeizureId seizureId(String text) {
        try {
            return new SeizureId(text);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(IntakeProblem.unknownSeizure(text));
        }
    }

    /** The header's, where both are there; the other has to be a token all the same. */
    private static @Nullable String either(@Nullable String header, @Nullable String asked) {
        if (header == null || asked == null) {
            return header == null ? asked : header;
        }
        var _ = token(asked);
        return header;
    }

    private static ReadToken token(String text) {
        try {
            return ReadToken.parse(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofParameter("token", String.valueOf(e.getMessage()));
        }
    }

    private static int version(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw ProblemException.ofParameter("version", "must be a positive whole number");
        }
        return Integer.parseInt(text);
    }
}
