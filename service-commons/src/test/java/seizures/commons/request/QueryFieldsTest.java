package seizures.commons.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryFieldsTest {
    @Test
    void an_unknown_parameter_names_the_nearest_and_the_valid_ones() {
        var query = new QueryFields(Map.of("knwonAt", List.of("2024-01-01")));

        query.refuseUnknown(List.of("from", "knownAt"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(query::throwIfInvalid)
                .withMessage("knwonAt: unknown parameter \"knwonAt\"; did you mean \"knownAt\"? Valid: from, knownAt")
                .matches(e -> e.problem().status() == 400);
    }

    @Test
    void what_is_repeated_or_out_of_bounds_is_a_fault() {
        var query = new QueryFields(
                Map.of("from", List.of("a", "b"), "limit", List.of("1001"), "knownAt", List.of("2031-01-01")));

        assertThat(query.once("from")).hasValue("a");
        assertThat(query.whole("limit", 1, 1000, 100)).isEqualTo(100);
        query.pastDay("knownAt", LocalDate.of(2030, 1, 1));

        assertThat(query.faults())
                .containsExactly(
                        new Fault("from", "must not be repeated"),
                        new Fault("limit", "must be a whole number from 1 to 1,000"),
                        new Fault("knownAt", "must not be in the future; today is 2030-01-01 (UTC)"));
    }
}
