package seizures.stats.complete;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import seizures.domain.doses.DoseMethods;
import seizures.stats.FuzzedQuery;
import seizures.stats.query.Parsed;

/** Whatever is asked of completeness, its periods end one after the other by the day of knowledge; or every fault is told. */
class CompletenessQueryFuzzTest {
    private static final DoseMethods METHODS = DoseMethods.builtIn();
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 15);

    @FuzzTest
    void periods_are_a_question_or_faults(byte[] bytes) {
        var parsed = CompletenessQuery.parse(FuzzedQuery.of(bytes), METHODS, TODAY);

        switch (parsed) {
            case Parsed.Invalid<CompletenessQuery>(var faults) ->
                assertThat(faults).isNotEmpty();
            case Parsed.Ok<CompletenessQuery>(var query) ->
                assertThat(query.ends())
                        .isSorted()
                        .hasSize(query.periods())
                        .allMatch(end -> !end.isAfter(query.counts().knownAt()));
        }
    }
}
