package seizures.intake.submit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.access.Caller;
import seizures.intake.report.SubmissionParser;
import seizures.intake.report.SubmissionParser.Query;

/** {@code PUT} and {@code DELETE} of what reviewers say of two seizures: that they are the same, or not. */
@RestController
class LinkController extends SubmissionController {
    private final SubmissionParser parser;

    LinkController(SingleIntake single, SubmissionParser parser) {
        super(single);
        this.parser = parser;
    }

    @PutMapping(
            path = "/v1/seizures/{id}/same-seizure-as",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    void link(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        answer(request, response, caller, dryRun, () -> {
            var seizure = seizureId(id);
            return body -> parser.link(body, seizure);
        });
    }

    @PutMapping(
            path = "/v1/seizures/{id}/different-from",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    void distinguish(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        answer(request, response, caller, dryRun, () -> {
            var seizure = seizureId(id);
            return body -> parser.distinction(body, seizure);
        });
    }

    /** The reason and the restatement's day are in the query or in a JSON body. */
    @DeleteMapping(path = "/v1/seizures/{id}/same-seizure-as", produces = MediaType.APPLICATION_JSON_VALUE)
    void unlink(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String restatedOn,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        answer(request, response, caller, dryRun, () -> {
            var seizure = seizureId(id);
            return body -> parser.unlink(body, seizure, new Query(reason, restatedOn));
        });
    }
}
