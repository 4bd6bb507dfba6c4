package seizures.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FiguresTest {
    private final Figures figures = new Figures(messages());

    private static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @AfterEach
    void forgetLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "7834084173436; kg; 7,834",
                "7834084173436; lb; 17,271",
                "453592370; lb; 1.000",
                "628025419473; kg; 628.0",
                "1500000; kg; 0.001500",
                "0; kg; 0",
                "-2500000000; kg; -2.500"
            })
    void a_mass_has_four_digits_or_is_whole(String micrograms, String unit, String text) {
        LocaleContextHolder.setLocale(Locale.US);

        assertThat(figures.mass(micrograms, unit)).isEqualTo(text);
    }

    @Test
    void numbers_are_written_in_the_readers_way() {
        LocaleContextHolder.setLocale(Locale.of("es", "ES"));

        assertThat(figures.whole(3_917_042_087L)).isEqualTo("3.917.042.087");
        assertThat(figures.mass("628025419473", "kg")).isEqualTo("628,0");
        assertThat(figures.large(3_917_042_087L)).isEqualTo("3,917 mil millones");
    }

    @Test
    void only_a_count_from_a_million_on_is_shortened() {
        LocaleContextHolder.setLocale(Locale.US);

        assertThat(figures.large(999_999L)).isEqualTo("999,999");
        assertThat(figures.large(524_915_202L)).isEqualTo("524.9 million");
        assertThat(figures.large(3_917_042_087L)).isEqualTo("3.917 billion");
    }
}
