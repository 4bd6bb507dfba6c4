package seizures.intake.submit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;
import seizures.intake.problem.IfMatch;
import seizures.intake.report.SubmissionParser;
import seizures.intake.report.SubmissionParser.Query;

/** {@code POST}, {@code PUT} and {@code DELETE} of one seizure, and its laboratory results. */
@RestController
class ReportController extends SubmissionController {
    static final String CLOUD_EVENT = "application/cloudevents+json";

    private final SubmissionParser parser;

    ReportController(SingleIntake single, SubmissionParser parser) {
        super(single);
        this.parser = parser;
    }

    @PostMapping(
            path = "/v1/seizures",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    void report(
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        answer(request, response, caller, dryRun, () -> body -> parser.report(body));
    }

    @PostMapping(path = "/v1/seizures", consumes = CLOUD_EVENT, produces = MediaType.APPLICATION_JSON_VALUE)
    void cloudEvent(
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        answer(request, response, caller, dryRun, () -> parser::cloudEvent);
    }

    /** What an importer states without {@code If-Match} is the state now, whatever version is current. */
    @PutMapping(
            path = "/v1/seizures/{id}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    void correct(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        answer(request, response, caller, dryRun, () -> {
            var seizure = seizureId(id);
            var query = new Query(reason, null);
            if (ifMatch == null && isImporter(caller)) {
                return body -> parser.restatement(body, seizure, query);
            }
            int base = IfMatch.version(ifMatch);
            return body -> parser.correction(body, seizure, base, query);
        });
    }

    /** Where access is open nobody is known to be one. */
    private static boolean isImporter(Caller caller) {
        return caller.name() != null && caller.is(Role.IMPORTER);
    }

    /** The reason and the restatement's day are in the query or, with recordedAt for an importer, in a JSON body. */
    @DeleteMapping(path = "/v1/seizures/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    void retract(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String restatedOn,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        answer(request, response, caller, dryRun, () -> {
            var seizure = seizureId(id);
            int base = IfMatch.version(ifMatch);
            return body -> parser.retraction(body, seizure, base, new Query(reason, restatedOn));
        });
    }

    @PostMapping(
            path = "/v1/seizures/{id}/lab-results",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    void analyse(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        answer(request, response, caller, dryRun, () -> {
            var seizure = seizureId(id);
            return body -> parser.analysis(body, seizure);
        });
    }
}
