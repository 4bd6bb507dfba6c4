package seizures.domain.dimension;

import java.util.Locale;
import seizures.contract.PortCode;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Substances;

/** What people call the values of dimensions; a code where no register has a name for it. */
public final class DimensionNames {
    private DimensionNames() {}

    /** {@code Reynosa (MXREX), Mexico}, {@code Fentanyl}, {@code Southwest border}. */
    public static String of(Dimension dimension, String value, Locale locale) {
        return switch (dimension) {
            case PORT -> port(value, locale);
            case COUNTRY, ORIGIN, DEPARTURE, TRANSIT -> country(value, locale);
            case SUBSTANCE, PARENT -> substance(value);
            case AGENCY, PARTICIPANT -> value;
            default -> sentence(value);
        };
    }

    private static String port(String text, Locale locale) {
        try {
            var code = PortCode.parse(text);
            var place = Ports.find(code)
                    .map(port -> port.name() + " (" + code.code() + ")")
                    .orElse(text);
            return place + ", " + country(code.country().code(), locale);
        } catch (IllegalArgumentException unreadable) {
            return text;
        }
    }

    private static String country(String code, Locale locale) {
        return code.matches("[A-Z]{2}") ? Locale.of("", code).getDisplayCountry(locale) : code;
    }

    private static String substance(String code) {
        try {
            return Substances.find(new SubstanceCode(code))
                    .map(Substances.Substance::name)
                    .orElse(code);
        } catch (IllegalArgumentException unreadable) {
            return code;
        }
    }

    private static String sentence(String code) {
        var words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
