package seizures.commons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class RejectedConfigurationTest {
    @Test
    void what_is_plain_is_what_spring_allows() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE)
                        .mapToObj(c -> "a" + (char) c + "b")
                        .filter(RejectedConfiguration::isPlain))
                .hasSize('~' - ' ' + 1)
                .allMatch(StrictHttpFirewall.ALLOWED_HEADER_VALUES)
                .allMatch(StrictHttpFirewall.ALLOWED_HEADER_NAMES);
    }

    @Test
    void header_fields_with_control_characters_are_rejected_and_others_are_not() {
        var request = new MockHttpServletRequest("GET", "/v1/seizures");
        request.addHeader("Plain", "Bearer e30.e30.e30");
        request.addHeader("Letters", "Zürich\tGenève");
        request.addHeader("Bell", "a\u0007b");
        var guarded = new RejectedConfiguration().firewall().getFirewalledRequest(request);

        assertThatNoException().isThrownBy(() -> guarded.getHeader("Plain"));
        assertThatNoException().isThrownBy(() -> guarded.getHeader("Letters"));
        assertThatThrownBy(() -> guarded.getHeader("Bell")).isInstanceOf(RequestRejectedException.class);
        assertThatThrownBy(() -> guarded.getHeader("Be\u0007ll")).isInstanceOf(RequestRejectedException.class);
    }
}
