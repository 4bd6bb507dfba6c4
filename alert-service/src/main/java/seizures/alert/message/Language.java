package seizures.alert.message;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The languages that alerts speak. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    /** With numbers as they are written in Mexico. */
    SPANISH(Locale.of("es", "MX"));

    private final Locale locale;

    @SuppressWarnings("ImmutableEnumChecker") // a bundle of texts, which nothing changes
    private final Wording wording;

    Language(Locale locale) {
        this.locale = locale;
        this.wording = new Wording(locale);
    }

    /** @throws IllegalArgumentException for a language without a message bundle */
    public static Language of(String code) {
        return Stream.of(values())
                .filter(language -> language.locale.getLanguage().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("alerts speak en and es, not " + code));
    }

    public Locale locale() {
        return locale;
    }

    Wording wording() {
        return Objects.requireNonNull(wording);
    }
}
