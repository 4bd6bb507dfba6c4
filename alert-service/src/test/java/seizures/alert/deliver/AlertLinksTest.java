package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertLinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/console", "seizures.example.org", "//seizures.example.org", "ftp://a.org", "https://a.org/?x=1"
            })
    void a_base_that_is_not_absolute_is_refused(String base) {
        assertThatThrownBy(() -> new AlertLinks(URI.create(base))).hasMessageContaining("must be an absolute address");
    }
}
