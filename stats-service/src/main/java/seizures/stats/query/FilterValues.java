package seizures.stats.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import seizures.contract.Agency;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Substances;
import seizures.stats.cells.Dimension;

/** The values that a query may select by, as people write them. */
final class FilterValues {
    private static final int NEAREST = 3;

    private FilterValues() {}

    static Optional<Dimension> dimension(String word) {
        return Stream.of(Dimension.values())
                .filter(dimension -> dimension.word().equals(word))
                .findFirst();
    }

    /** At commas, but a substance or a place that has one in its name stays whole. */
    static List<String> split(Dimension dimension, String text) {
        return switch (dimension) {
            case SUBSTANCE, PARENT ->
                text.startsWith(SubstanceCode.OTHER)
                                || Substances.findByName(text).isPresent()
                        ? List.of(text)
                        : atCommas(text);
            case PORT -> atCommas(text).stream().allMatch(FilterValues::isPort) ? atCommas(text) : List.of(text);
            default -> atCommas(text);
        };
    }

    private static List<String> atCommas(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    private static boolean isPort(String text) {
        try {
            var _ = PortCode.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The value as cells have it; @throws IllegalArgumentException in words for who asks. */
    static String parse(Dimension dimension, String text) {
        return switch (dimension) {
            case PORT -> PortCode.parse(text).toString();
            case REGION -> oneOf(regions(), text);
            case COUNTRY -> new Country(text).code();
            case AGENCY -> new Agency(text).code();
            case CROSSING -> oneOf(names(Crossing.values()), text);
            case MODE -> oneOf(names(Mode.values()), text);
            case ORIGIN -> text.equals(CountQuery.UNKNOWN) ? text : new Country(text).code();
            case SUBSTANCE, PARENT -> substance(text);
            case FAMILY -> oneOf(families(), text);
            case CLASS -> oneOf(names(Substances.SubstanceClass.values()), text);
            case FORM -> oneOf(names(Form.values()), text);
            case EVIDENCE -> oneOf(names(Evidence.values()), text);
        };
    }

    private static String substance(String text) {
        if (text.startsWith(SubstanceCode.OTHER)) {
            return Substances.today(SubstanceCode.other(text.substring(SubstanceCode.OTHER.length())))
                    .code();
        }
        return Substances.findByName(text)
                .map(substance -> substance.code().code())
                .orElseThrow(() -> new IllegalArgumentException(unknownSubstance(text)));
    }

    private static String unknownSubstance(String text) {
        var nearest = Substances.nearest(text, NEAREST);
        return "is no substance of the register: " + text
                + (nearest.isEmpty() ? "" : "; the nearest are " + String.join(", ", nearest));
    }

    private static List<String> regions() {
        var regions = new TreeSet<String>();
        Ports.all().forEach(port -> regions.add(port.region()));
        regions.add(Ports.NO_REGION);
        return List.copyOf(regions);
    }

    private static List<String> families() {
        var families = new TreeSet<String>();
        Substances.all().forEach(substance -> families.add(substance.family()));
        families.add("unknown");
        return List.copyOf(families);
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static String oneOf(List<String> values, String text) {
        return values.stream()
                .filter(value -> value.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("is none of " + String.join(", ", values) + ": " + text));
    }
}
