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
            case AREA -> oneOf("area", Areas.codes(), text);
            case REGION -> oneOf("region", Ports.regions(), text);
            case COUNTRY -> new Country(capitals(text)).code();
            case COUNTRY_GROUP -> oneOf("country group", CountryGroups.codes(), text);
            case AGENCY, PARTICIPANT -> new Agency(capitals(text)).code();
            case CROSSING -> oneOf("crossing", names(Crossing.values()), text);
            case MODE -> oneOf("mode", names(Mode.values()), text);
            case ORIGIN, DEPARTURE, TRANSIT ->
                capitals(text).equals(Dimension.UNKNOWN) ? Dimension.UNKNOWN : new Country(capitals(text)).code();
            case DETECTION ->
                oneOf(
                        "detection",
                        Stream.concat(names(Detection.values()).stream(), Stream.of(Dimension.UNKNOWN))
                                .toList(),
                        text);
            case SUBSTANCE, PARENT -> substance(text);
            case FAMILY -> oneOf("family", Substances.families(), text);
            case CLASS -> oneOf("class", names(SubstanceClass.values()), text);
            case FORM -> oneOf("form", names(Form.values()), text);
            case EVIDENCE -> oneOf("evidence", names(Evidence.values()), text);
        };
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
