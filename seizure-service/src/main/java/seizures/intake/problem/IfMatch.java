package seizures.intake.problem;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.ProblemException;

/** The version in {@code If-Match}: one strong ETag, as each answer carries it. */
public final class IfMatch {
    private static final Pattern VERSION_TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private IfMatch() {}

    /** @throws ProblemException where it is missing or no version */
    public static int version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(IntakeProblem.preconditionRequired());
        }
        try {
            return parse(ifMatch);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofParameter("If-Match", String.valueOf(e.getMessage()));
        }
    }

    /** Of a line of a bulk, which has the ETag as a member. */
    public static int parse(String etag) {
        var tag = VERSION_TAG.matcher(etag.strip());
        if (!tag.matches()) {
            throw new IllegalArgumentException("must be one version such as \"1\"");
        }
        return Integer.parseInt(tag.group(1));
    }
}
