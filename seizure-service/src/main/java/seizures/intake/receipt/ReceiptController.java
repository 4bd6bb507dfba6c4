package seizures.intake.receipt;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.access.Caller;
import seizures.commons.access.OwnAgencies;
import seizures.commons.log.PartitionReader;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.ProblemException;
import seizures.commons.request.QueryFields;
import seizures.commons.request.TimeText;
import seizures.contract.ContractJson;
import seizures.domain.dimension.Dimension;
import seizures.intake.problem.IntakeProblem;

/** {@code GET /v1/receipts/{id}} and the list of receipts. */
@RestController
class ReceiptController {
    private static final List<String> PARAMETERS = List.of("agency", "from", "to", "limit", "cursor");
    private static final int USUALLY = 100;
    private static final int MOST = 1_000;

    private final ReceiptLog receipts;

    ReceiptController(ReceiptLog receipts) {
        this.receipts = receipts;
    }

    @GetMapping(path = "/v1/receipts/{receiptId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> receipt(@PathVariable String receiptId, @AuthenticationPrincipal Caller caller)
            throws InterruptedException {
        try {
            var receipt = receipts.find(receiptId)
                    .orElseThrow(() -> new ProblemException(
                            IntakeProblem.UNKNOWN_RECEIPT.because("No write has the receipt " + receiptId)));
            if (!receipt.isFor(caller)) {
                throw new ProblemException(CommonProblem.FORBIDDEN.because("The receipt belongs to another agency"));
            }
            return json(receipt);
        } catch (KafkaException | PartitionReader.NoAnswer e) {
            throw unavailable();
        }
    }

    /** In the order in which they were written. */
    @GetMapping(path = "/v1/receipts", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> list(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var fields = new QueryFields(parameters);
        fields.refuseUnknown(PARAMETERS);
        var agencies = fields.words("agency").stream()
                .flatMap(text -> fields.take("agency", () -> Dimension.AGENCY.parse(text)).stream())
                .collect(Collectors.toSet());
        var from = fields.parsed("from", TimeText::instant).orElse(Instant.EPOCH);
        var to = fields.parsed("to", TimeText::instant).orElse(Instant.MAX);
        int limit = fields.whole("limit", 1, MOST, USUALLY);
        var cursor = fields.parsed("cursor", ReceiptController::offset);
        fields.throwIfInvalid();
        boolean narrowed = OwnAgencies.of(request).isPresent();
        try {
            var page = receipts.list(
                    cursor.orElseGet(() -> receipts.offsetAt(from)),
                    limit,
                    receipt -> !receipt.time().isBefore(from)
                            && receipt.time().isBefore(to)
                            && isAbout(receipt, agencies, narrowed));
            var answer = new LinkedHashMap<String, Object>();
            answer.put("receipts", page.receipts());
            page.next().ifPresent(next -> answer.put("next", Long.toString(next)));
            return json(answer);
        } catch (KafkaException e) {
            throw unavailable();
        }
    }

    /** @param only whether it may be about no other agencies */
    private static boolean isAbout(ReceiptView receipt, Set<String> agencies, boolean only) {
        var own = receipt.agencies().stream().map(agency -> agency.code()).toList();
        return only
                ? !own.isEmpty() && agencies.containsAll(own)
                : agencies.isEmpty() || own.stream().anyMatch(agencies::contains);
    }

    private static Long offset(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("must be the next of a page");
        }
        return Long.valueOf(text);
    }

    private static ProblemException unavailable() {
        return new ProblemException(CommonProblem.UNAVAILABLE.because("The brokers do not answer"));
    }

    private static ResponseEntity<byte[]> json(Object answer) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(ContractJson.MAPPER.writeValueAsBytes(answer));
    }
}
