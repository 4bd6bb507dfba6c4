package seizures.alert.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import seizures.alert.about.AlertAudience;
import seizures.alert.about.RuleDefinitions;
import seizures.commons.request.QueryFields;

/** Whatever is asked is a question, or every fault is told with its parameter. */
class AlertQueryFuzzTest {
    private static final AlertAudience EVERYBODY = new AlertAudience(Optional.empty(), new RuleDefinitions());

    @FuzzTest
    void parameters_are_a_question_or_faults(byte[] bytes) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : new String(bytes, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters
                    .computeIfAbsent(equals < 0 ? pair : pair.substring(0, equals), name -> new ArrayList<>())
                    .add(equals < 0 ? "" : pair.substring(equals + 1));
        }
        var fields = new QueryFields(parameters);

        var query = AlertQuery.parse(fields);

        assertThat(fields.faults()).allMatch(fault -> parameters.containsKey(fault.where()));
        assertThat(query.limit()).isBetween(1, 1000);
        assertThat(query.of(new AlertList(), EVERYBODY, new Acts())).isEmpty();
    }
}
