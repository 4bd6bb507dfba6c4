package seizures.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** A country by its two letters of ISO 3166-1; {@code XK}, which many registers use for Kosovo, is taken too. */
public record Country(@JsonValue String code) implements Comparable<Country> {
    private static final Set<String> KNOWN = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    @JsonCreator
    public Country {
        if (!KNOWN.contains(code) && !code.equals("XK")) {
            throw new IllegalArgumentException("must be a country of ISO 3166-1 (two capital letters)");
        }
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
