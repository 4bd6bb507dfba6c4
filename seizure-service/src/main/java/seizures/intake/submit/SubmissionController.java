package seizures.intake.submit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

    /** Writes the answer itself: Spring's way through a response entity costs as much as looking into the ledger does. */
    final void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller,
            String dryRun,
            SingleIntake.Start start)
            throws IOException, InterruptedException {
        write(intake.take(request, caller, DryRunParameter.read(dryRun, request), start), response);
    }

    private static void write(SingleIntake.Taken taken, HttpServletResponse response) throws IOException {
        var stored = taken.stored();
        var receipt = taken.receipt();
        response.setStatus(stored.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        if (stored.version() != null) {
            response.setHeader(HttpHeaders.ETAG, "\"" + stored.version() + "\"");
        }
        if (stored.status() == HttpServletResponse.SC_CREATED) {
            response.setHeader(HttpHeaders.LOCATION, "/v1/seizures/" + stored.seizureId());
        }
        if (stored.token() != null) {
            response.setHeader(TOKEN, stored.token());
        }
        if (receipt != null) {
            response.setHeader(RECEIPT, receipt.id());
        }
        var body = ContractJson.MAPPER.writeValueAsBytes(Confirmation.of(stored, receipt == null));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
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
