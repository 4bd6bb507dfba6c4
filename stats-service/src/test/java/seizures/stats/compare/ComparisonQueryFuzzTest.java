package seizures.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.HashSet;
import seizures.commons.request.ProblemException;
import seizures.domain.doses.DoseMethods;
import seizures.stats.FuzzedQuery;

/** Whatever is compared, no month is on one side twice; or every fault is told. */
class ComparisonQueryFuzzTest {
    private static final DoseMethods METHODS = DoseMethods.builtIn();
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 15);

    @FuzzTest
    void two_sets_of_periods_are_a_question_or_faults(byte[] bytes) {
        try {
            var query = ComparisonQuery.parse(FuzzedQuery.of(bytes), METHODS, TODAY);
            var months = new HashSet<>();
            assertThat(query.a()).isNotEmpty();
            query.a()
                    .forEach(span -> span.months()
                            .forEach(month -> assertThat(months.add(month)).isTrue()));
        } catch (ProblemException refused) {
            assertThat(refused.problem().errors()).isNotEmpty();
        }
    }
}
