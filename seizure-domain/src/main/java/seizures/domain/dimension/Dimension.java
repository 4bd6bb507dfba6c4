package seizures.domain.dimension;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import seizures.contract.Agency;
import seizures.contract.Contribution;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Goods;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Substances;

/**
 * What seizures can be grouped, filtered, selected, silenced and subscribed to by, in counts and in alerts alike. In the
 * order in which the group of an alert names them.
 */
public enum Dimension {
    /** A place, whichever of its codes was reported. */
    PORT,
    /** The field office, sector or state that the port belongs to. */
    AREA,
    REGION,
    COUNTRY,
    AGENCY,
    CROSSING,
    MODE,
    ORIGIN,
    SUBSTANCE,
    /** What the substance is a form or an isomer of, or itself. */
    PARENT,
    FAMILY,
    CLASS,
    FORM,
    EVIDENCE;

    /** What stands for an origin that no report names. */
    public static final String UNKNOWN = "UNKNOWN";

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As queries, rules and groups write it: {@code port}. */
    public String word() {
        return word;
    }

    public static Optional<Dimension> of(String word) {
        return Stream.of(values())
                .filter(dimension -> dimension.word.equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Stream.of(values()).map(Dimension::word).toList();
    }

    /**
     * The value that people mean by a text: in any case, by a synonym ({@code ecstasy} is {@code mdma}). A well-formed
     * code of a port or an agency is a value although no register has it, and so is {@code other:<name>}.
     *
     * @throws IllegalArgumentException where there is no such value; the message says so to who wrote it, with the
     *     nearest values
     */
    public String parse(String text) {
        return DimensionValues.parse(this, text);
    }

    /** As {@link #parse}, or the text itself, which then matches nothing: for what stands in the log already. */
    public String parseLeniently(String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Several values in one text, parted by commas; a name that has a comma in it stays whole. */
    public List<String> split(String text) {
        return DimensionValues.split(this, text);
    }

    /** The value of a part of a seizure's goods. */
    public String valueOf(DimensionSource seizure, Contribution goods) {
        return switch (this) {
            case PORT -> Ports.identityOf(seizure.port()).toString();
            case AREA -> Ports.areaOf(seizure.port());
            case REGION -> Ports.regionOf(seizure.port());
            case COUNTRY -> seizure.port().country().code();
            case AGENCY -> seizure.agency().code();
            case CROSSING -> seizure.crossing().name();
            case MODE -> seizure.mode().name();
            case ORIGIN -> seizure.origin().map(Country::code).orElse(UNKNOWN);
            case SUBSTANCE, PARENT, FAMILY, CLASS -> valueOf(Substances.today(goods.substance()));
            case FORM -> goods.form().name();
            case EVIDENCE -> goods.evidence().name();
        };
    }

    /** The values in all dimensions of place. */
    public static Map<Dimension, String> valuesOf(PortCode port) {
        return Map.of(
                PORT, Ports.identityOf(port).toString(),
                AREA, Ports.areaOf(port),
                REGION, Ports.regionOf(port),
                COUNTRY, port.country().code());
    }

    public static Map<Dimension, String> valuesOf(Agency agency) {
        return Map.of(AGENCY, agency.code());
    }

    public static Map<Dimension, String> valuesOf(Crossing crossing) {
        return Map.of(CROSSING, crossing.name());
    }

    public static Map<Dimension, String> valuesOf(Mode mode) {
        return Map.of(MODE, mode.name());
    }

    public static Map<Dimension, String> valuesOfOrigin(Optional<Country> origin) {
        return Map.of(ORIGIN, origin.map(Country::code).orElse(UNKNOWN));
    }

    /** The values in all dimensions of goods. */
    public static Map<Dimension, String> valuesOf(Goods goods) {
        var today = Substances.today(goods.substance());
        return Map.of(
                SUBSTANCE, SUBSTANCE.valueOf(today),
                PARENT, PARENT.valueOf(today),
                FAMILY, FAMILY.valueOf(today),
                CLASS, CLASS.valueOf(today),
                FORM, goods.form().name(),
                EVIDENCE, goods.evidence().name());
    }

    private String valueOf(SubstanceCode today) {
        return switch (this) {
            case PARENT -> Substances.parentOf(today).code();
            case FAMILY -> Substances.familyOf(today);
            case CLASS -> Substances.classOf(today).name();
            default -> today.code();
        };
    }
}
