package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import seizures.commons.request.ProblemException;
import seizures.domain.doses.DoseMethods;
import seizures.stats.FuzzedQuery;

/** Whatever is asked is a question that makes sense, or every fault of it. */
class CountQueryFuzzTest {
    private static final DoseMethods METHODS = DoseMethods.builtIn();
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 15);

    @FuzzTest
    void parameters_are_a_question_or_faults(byte[] bytes) {
        try {
            var query = new CountQueryParser(FuzzedQuery.of(bytes), METHODS, TODAY).parse();
            assertThat(query.knownAt()).isBeforeOrEqualTo(TODAY);
            assertThat(query.methods()).isNotEmpty();
            if (query.from().isPresent() && query.to().isPresent()) {
                assertThat(query.from().get()).isBeforeOrEqualTo(query.to().get());
            }
        } catch (ProblemException refused) {
            assertThat(refused.problem().errors()).isNotEmpty();
        }
    }
}
