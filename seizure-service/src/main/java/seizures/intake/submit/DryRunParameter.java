package seizures.intake.submit;

import jakarta.servlet.http.HttpServletRequest;
import seizures.commons.audit.Noted;
import seizures.commons.request.ProblemException;

/** The query parameter {@code dryRun}: whether all is done but the storing. */
final class DryRunParameter {
    static final String NAME = "dryRun";

    private DryRunParameter() {}

    /** Notes it for the audit, which else would have it as a write. */
    static boolean read(String text, HttpServletRequest request) {
        if (!text.equals("true") && !text.equals("false")) {
            throw ProblemException.ofParameter(NAME, "must be true or false");
        }
        boolean dryRun = text.equals("true");
        if (dryRun) {
            Noted.question(request, NAME + "=true");
        }
        return dryRun;
    }
}
