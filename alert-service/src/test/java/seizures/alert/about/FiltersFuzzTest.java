package seizures.alert.about;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.springframework.mock.web.MockHttpServletRequest;
import seizures.alert.web.Body;
import seizures.alert.web.Problem;

/** Whatever body is sent for an act, a silence or a subscription, it is understood or told what is wrong with it. */
class FiltersFuzzTest {
    @FuzzTest
    void a_body_is_a_text_a_flag_and_a_filter_or_has_faults(byte[] bytes) throws IOException {
        var request = new MockHttpServletRequest();
        request.setContent(bytes);
        Body body;
        try {
            body = Body.of(request);
        } catch (Problem refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }

        var reason = body.text("reason", 2000, text -> text);
        boolean ends = body.flag("endsOnResolve");
        var filter = Filters.parse(body.object("filter"));
        body.refuseTheRest();

        assertThat(body.errors())
                .allMatch(error -> String.valueOf(error.get("pointer")).startsWith("#"));
        assertThat(reason != null || ends || filter != null).isTrue();
        if (body.errors().isEmpty()) {
            assertThat(reason).isNotBlank();
        }
    }
}
