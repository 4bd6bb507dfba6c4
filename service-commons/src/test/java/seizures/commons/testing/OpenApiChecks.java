package seizures.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import seizures.openapi.OpenApi;

/** What the description of a service's API must keep to: its promises, and its own examples. */
public abstract class OpenApiChecks {
    private final OpenApi api = OpenApi.ofThisService();

    @Test
    void nothing_that_callers_rely_on_is_gone() {
        assertThat(api.approval().broken()).isEmpty();
    }

    @Test
    void what_is_new_is_approved() throws IOException {
        var promises = Files.write(Path.of("target/openapi-promises.txt"), api.promises());

        assertThat(api.approval().unapproved())
                .as("where it is meant, copy %s to src/test/resources", promises)
                .isEmpty();
    }

    @Test
    void every_member_has_a_value() {
        assertThat(api.membersWithoutValue()).isEmpty();
    }

    @Test
    void the_examples_are_what_they_are_examples_of() {
        assertThat(api.faultsOfExamples()).isEmpty();
    }
}
