package seizures.alert.about;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import seizures.commons.access.OwnAgencies;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.ProblemException;
import seizures.contract.AlertVersion;

/**
 * Which alerts the caller of one request may see.
 *
 * @param agencies the only ones that an alert may be about; empty where it may be about every agency
 */
public record AlertAudience(Optional<Set<String>> agencies, RuleDefinitions rules) {
    /** Of a request: everybody, or those who see only what is about their own agencies. */
    public static AlertAudience of(HttpServletRequest request, RuleDefinitions rules) {
        return new AlertAudience(OwnAgencies.of(request), rules);
    }

    /** Whether an alert is about nothing but the agencies of this audience. */
    public boolean sees(AlertVersion alert) {
        return agencies.isEmpty() || rules.isAboutOnly(agencies.get(), alert);
    }

    /** @throws ProblemException 403 where the caller may not see the alert */
    public void check(AlertVersion alert) {
        if (!sees(alert)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN.because("The alert is about the reports of other agencies than yours"));
        }
    }
}
