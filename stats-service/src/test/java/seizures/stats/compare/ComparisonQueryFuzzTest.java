package seizures.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.HashSet;
import seizures.domain.doses.DoseMethods;
import seizures.stats.FuzzedQuery;
import seizures.stats.query.Parsed;

/** Whatever is compared, no month is on one side twice; or every fault is told. */
class ComparisonQueryFuzzTest {
    private static final DoseMethods METHODS = DoseMethods.builtIn();
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 15);

    @FuzzTest
    void two_sets_of_periods_are_a_question_or_faults(byte[] bytes) {
        var parsed = ComparisonQuery.parse(FuzzedQuery.of(bytes), METHODS, TODAY);

        switch (parsed) {
            case Parsed.Invalid<ComparisonQuery>(var faults) ->
                assertThat(faults).isNotEmpty();
            case Parsed.Ok<ComparisonQuery>(var query) -> {
                var months = new HashSet<>();
                assertThat(query.a()).isNotEmpty();
                query.a()
                        .forEach(span -> span.months()
                                .forEach(month -> assertThat(months.add(month)).isTrue()));
            }
        }
    }
}
