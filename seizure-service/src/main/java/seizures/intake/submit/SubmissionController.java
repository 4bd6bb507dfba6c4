package seizures.intake.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import seizures.commons.access.Caller;
import seizures.commons.request.ProblemException;
import seizures.contract.ContractJson;
import seizures.contract.SeizureId;
import seizures.intake.problem.IntakeProblem;

/** Answers a submission by itself: what the controllers of reports and of links have in common. */
abstract class SubmissionController {
    static final String RECEIPT = "Receipt";
    private static final String TOKEN = "Seizure-Token";

    private final SingleIntake intake;

    SubmissionController(SingleIntake intake) {
        this.intake = intake;
    }

    final ResponseEntity<byte[]> answer(
            HttpServletRequest request, Caller caller, String dryRun, SingleIntake.Start start)
            throws IOException, InterruptedException {
        return said(intake.take(request, caller, DryRunParameter.read(dryRun, request), start));
    }

    private static ResponseEntity<byte[]> said(SingleIntake.Taken taken) {
        var stored = taken.stored();
        var receipt = taken.receipt();
        var answer = ResponseEntity.status(stored.status()).contentType(MediaType.APPLICATION_JSON);
        if (stored.version() != null) {
            answer.eTag("\"" + stored.version() + "\"");
        }
        if (stored.status() == 201) {
            answer.header(HttpHeaders.LOCATION, "/v1/seizures/" + stored.seizureId());
        }
        if (stored.token() != null) {
            answer.header(TOKEN, stored.token());
        }
        if (receipt != null) {
            answer.header(RECEIPT, receipt.id());
        }
        return answer.body(ContractJson.MAPPER.writeValueAsBytes(Confirmation.of(stored, receipt == null)));
    }

    /** The seizure in an address. */
    static SeizureId seizureId(String text) {
        try {
            return new SeizureId(text);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(IntakeProblem.unknownSeizure(text));
        }
    }
}
