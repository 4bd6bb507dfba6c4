package seizures.domain.dimension;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import seizures.contract.Agency;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Detection;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.contract.SubstanceClass;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Areas;
import seizures.domain.registry.CountryGroups;
import seizures.domain.registry.NearestNames;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Substances;

/** Reads the values of dimensions as people write them. */
final class DimensionValues {
    private static final int NEAREST = 3;

    private DimensionValues() {}

    static String parse(Dimension dimension, String text) {
        return switch (dimension) {
            case PORT -> port(text);
            case COUNTRY -> new Country(capitals(text)).code();
            case AGENCY, PARTICIPANT -> new Agency(capitals(text)).code();
            case ORIGIN, DEPARTURE, TRANSIT ->
                capitals(text).equals(Dimension.UNKNOWN) ? Dimension.UNKNOWN : new Country(capitals(text)).code();
            case SUBSTANCE, PARENT -> substance(text);
            case AREA, REGION, COUNTRY_GROUP, CROSSING, MODE, DETECTION, FAMILY, CLASS, FORM, EVIDENCE ->
                oneOf(words(dimension), choices(dimension), text);
        };
    }

    /** See {@link Dimension#choices}. */
    static List<String> choices(Dimension dimension) {
        return switch (dimension) {
            case AREA -> Areas.codes();
            case REGION -> Ports.regions();
            case COUNTRY_GROUP -> CountryGroups.codes();
            case CROSSING -> names(Crossing.values());
            case MODE -> names(Mode.values());
            case DETECTION ->
                Stream.concat(names(Detection.values()).stream(), Stream.of(Dimension.UNKNOWN))
                        .toList();
            case FAMILY -> Substances.families();
            case CLASS -> names(SubstanceClass.values());
            case FORM -> names(Form.values());
            case EVIDENCE -> names(Evidence.values());
            case PORT, COUNTRY, AGENCY, PARTICIPANT, ORIGIN, DEPARTURE, TRANSIT, SUBSTANCE, PARENT -> List.of();
        };
    }

    /** {@code country group}. */
    private static String words(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static List<String> split(Dimension dimension, String text) {
        return switch (dimension) {
            case SUBSTANCE, PARENT ->
                text.startsWith(SubstanceCode.OTHER)
                                || Substances.findByName(text).isPresent()
                        ? List.of(text)
                        : atCommas(text);
            case PORT -> atCommas(text).stream().allMatch(DimensionValues::isPort) ? atCommas(text) : List.of(text);
            default -> atCommas(text);
        };
    }

    private static List<String> atCommas(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    private static boolean isPort(String text) {
        try {
            var _ = port(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Only the names of places have small letters. */
    private static String port(String text) {
        var capitals = capitals(text);
        try {
            return Ports.identityOf(PortCode.parse(capitals.startsWith(PortScheme.IDS_PLACE + ":") ? text : capitals))
                    .toString();
        } catch (IllegalArgumentException e) {
            var nearest = Ports.nearest(text, NEAREST);
            throw nearest.isEmpty() ? e : unknown("port", text, nearest);
        }
    }

    private static String substance(String text) {
        if (text.startsWith(SubstanceCode.OTHER)) {
            return Substances.today(SubstanceCode.other(text.substring(SubstanceCode.OTHER.length())))
                    .code();
        }
        return Substances.findByName(text)
                .map(substance -> substance.code().code())
                .orElseThrow(() -> unknown("substance", text, Substances.nearest(text, NEAREST)));
    }

    private static String oneOf(String what, List<String> values, String text) {
        return values.stream()
                .filter(value -> capitals(value).equals(capitals(text)))
                .findFirst()
                .orElseThrow(() -> {
                    var nearest = NearestNames.of(text, values, NEAREST);
                    return nearest.isEmpty()
                            ? new IllegalArgumentException("unknown " + what + " " + NearestNames.quoted(text)
                                    + "; must be one of " + String.join(", ", values))
                            : unknown(what, text, nearest);
                });
    }

    private static IllegalArgumentException unknown(String what, String text, List<String> nearest) {
        return new IllegalArgumentException(
                "unknown " + what + " " + NearestNames.quoted(text) + NearestNames.question(nearest));
    }

    private static String capitals(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
