package seizures.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.commons.request.Parsed;
import seizures.contract.Evidence;
import seizures.contract.Role;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/reporting-guide.md} shows is what the service takes. */
class ReportingGuideTest {
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    static List<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("../docs/reporting-guide.md")))
                .results()
                .map(example -> example.group(1))
                .toList();
    }

    private static Parsed<Submission> parse(String example) {
        return new SubmissionParser(Clock.systemUTC()).line(JsonMapper.shared().readTree(example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_taken(String example) {
        assertThat(parse(example)).isInstanceOf(Parsed.Ok.class);
    }

    @Test
    void the_shortest_report_has_the_defaults_that_are_said() throws IOException {
        assertThat(parse(examples().getFirst())).isInstanceOfSatisfying(Parsed.Ok.class, ok -> {
            var seizure = ((Submission.Report) ok.value()).seizure();
            var substance = seizure.items().getFirst().substances().getFirst();
            assertThat(substance.role()).isEqualTo(Role.UNKNOWN);
            assertThat(substance.evidence()).isEqualTo(Evidence.SUSPECTED);
            assertThat(seizure.eventCount()).isOne();
        });
    }
}
