package seizures.alert.about;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.springframework.mock.web.MockHttpServletRequest;
import seizures.commons.request.JsonFields;
import seizures.commons.request.ProblemException;
import seizures.commons.request.RequestBody;

/** Whatever body is sent for an act, a silence or a subscription, it is understood or told what is wrong with it. */
class FiltersFuzzTest {
    @FuzzTest
    void a_body_is_a_text_a_flag_and_a_filter_or_has_faults(byte[] bytes) throws IOException {
        var request = new MockHttpServletRequest();
        request.setContent(bytes);
        JsonFields body;
        try {
            body = RequestBody.fields(request);
        } catch (ProblemException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }

        var reason = body.required("reason").text(2000);
        boolean ends = Boolean.TRUE.equals(body.optional("endsOnResolve").flag());
        var filter = Filters.parse(body.optional("filter"));
        body.refuseUnknown();

        assertThat(body.faults().list()).allMatch(fault -> fault.where().startsWith("#"));
        assertThat(reason != null || ends || filter != null).isTrue();
        if (body.faults().isEmpty()) {
            assertThat(reason).isNotBlank();
        }
    }
}
