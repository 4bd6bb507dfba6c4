package seizures.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is a register of. */
public enum RegisterKind {
    SUBSTANCES,
    /** Names of substances: synonyms, and what reports call {@code other:}. */
    NAMES,
    PORTS,
    /** Other codes of ports. */
    PORT_ALIASES,
    AREAS,
    /** Which lists control which substances, from when until when. */
    CONTROLS,
    /** Named groups of countries. */
    COUNTRY_GROUPS,
    /** Fiscal years of countries. */
    CALENDARS,
    /** How much traffic crossed at land ports, by year. */
    CROSSINGS;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As addresses and events write it: {@code port-aliases}. */
    @JsonValue
    public String word() {
        return word;
    }

    @JsonCreator
    static RegisterKind ofWord(String word) {
        return of(word).orElseThrow(() -> new IllegalArgumentException("must be one of " + String.join(", ", words())));
    }

    /** By its word in addresses and keys; empty where there is none. */
    public static Optional<RegisterKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Stream.of(values()).map(RegisterKind::word).toList();
    }
}
