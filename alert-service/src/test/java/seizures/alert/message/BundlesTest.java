package seizures.alert.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import seizures.contract.AlertState;
import seizures.contract.Severity;

class BundlesTest {
    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                Wording.BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> arguments(String pattern) {
        return Pattern.compile("\\{(\\d)\\}")
                .matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_every_key(Language language) {
        assertThat(bundle(language).keySet()).isEqualTo(bundle(Language.ENGLISH).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_sentence_tells_the_same_in_every_language(Language language) {
        for (var key : bundle(Language.ENGLISH).keySet()) {
            assertThat(arguments(bundle(language).getString(key)))
                    .as(key)
                    .isEqualTo(arguments(bundle(Language.ENGLISH).getString(key)));
        }
    }

    @Test
    void there_are_words_for_every_state_severity_and_reason() {
        var keys = bundle(Language.of("en")).keySet();
        for (var state : AlertState.values()) {
            assertThat(keys).contains("title." + state);
        }
        for (var severity : Severity.values()) {
            assertThat(keys).contains("severity." + severity.word());
        }
        for (var reason : ChangeReason.Type.values()) {
            assertThat(keys).contains("why." + reason);
        }
        // A change of any of these may have the reporter's words: a correction is a report to the group it moves into.
        for (var reason :
                List.of(ChangeReason.Type.REPORT, ChangeReason.Type.CORRECTION, ChangeReason.Type.RETRACTION)) {
            assertThat(keys).contains("why." + reason + ".words");
        }
    }

    @Test
    void a_language_without_words_is_refused() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> Language.of(Locale.FRENCH.getLanguage()));
    }
}
