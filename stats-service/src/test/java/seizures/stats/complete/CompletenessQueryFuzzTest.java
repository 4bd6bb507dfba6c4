package seizures.stats.complete;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import seizures.commons.request.ProblemException;
import seizures.domain.doses.DoseMethods;
import seizures.stats.FuzzedQuery;

/** Whatever is asked of completeness, its periods end one after the other by the day of knowledge; or every fault is told. */
class CompletenessQueryFuzzTest {
    private static final DoseMethods METHODS = DoseMethods.builtIn();
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 15);

    @FuzzTest
    void periods_are_a_question_or_faults(byte[] bytes) {
        try {
            var query = CompletenessQuery.parse(FuzzedQuery.of(bytes), METHODS, TODAY);
            assertThat(query.ends())
                    .isSorted()
                    .hasSize(query.periods())
                    .allMatch(end -> !end.isAfter(query.counts().knownAt()));
        } catch (ProblemException refused) {
            assertThat(refused.problem().errors()).isNotEmpty();
        }
    }
}
