package seizures.stats.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import seizures.commons.request.ProblemException;
import seizures.domain.doses.DoseMethods;
import seizures.stats.FuzzedQuery;

/** Whatever two days are asked for, the first is not after the second; or every fault is told. */
class RestatementQueryFuzzTest {
    private static final DoseMethods METHODS = DoseMethods.builtIn();
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 15);

    @FuzzTest
    void two_days_of_knowledge_are_a_question_or_faults(byte[] bytes) {
        try {
            var query = RestatementQuery.parse(
                    FuzzedQuery.of(bytes), METHODS, TODAY, new RestatementQuery.Limits(10, 1_000));
            assertThat(query.from()).isBeforeOrEqualTo(query.to());
            assertThat(query.limit()).isBetween(0, 1_000);
        } catch (ProblemException refused) {
            assertThat(refused.problem().errors()).isNotEmpty();
        }
    }
}
