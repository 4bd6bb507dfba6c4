package seizures.intake.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done, after RFC 9457.
 *
 * @param type stable, relative; each is described in {@code docs/problems.md}
 * @param errors every fault that was found
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, @Nullable String detail, List<Fault> errors) {}
