package seizures.commons.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"a\u202Eb", "a\u2066b", "a\u200Bb", "a\u2060b", "a\uFEFFb", "a\u00ADb", "a\u0007b", "a\uD800b"})
    void what_cannot_be_seen_or_turns_the_order_is_refused_and_never_sent_back(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SafeText.forPeople(text, 10));
        assertThat(SafeText.printable(text)).isEqualTo("a\uFFFDb");
    }

    @Test
    void letters_of_any_script_and_joined_emoji_are_kept() {
        var text = "فنتانيل 芬太尼 فنتان\u200Cیل \uD83D\uDC69\u200D\uD83D\uDCBB";

        assertThat(SafeText.forPeople(text, 100)).isEqualTo(text);
        assertThat(SafeText.printable(text)).isEqualTo(text);
    }
}
