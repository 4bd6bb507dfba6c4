package seizures.domain.dimension;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import seizures.contract.Agency;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Detection;
import seizures.contract.Goods;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.RouteCountries;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.CountryGroups;
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
    /** Each group of countries that the port's country is in. */
    COUNTRY_GROUP(true),
    /** The one that reports. */
    AGENCY,
    /** Each agency that took part, the one that reports among them. */
    PARTICIPANT(true),
    CROSSING,
    MODE,
    /** The country that the goods came from first. */
    ORIGIN,
    /** Each country from which they were sent. */
    DEPARTURE(true),
    /** Each country through which they went. */
    TRANSIT(true),
    /** Each means by which the goods were found. */
    DETECTION(true),
    SUBSTANCE,
    /** What the substance is a form or an isomer of, or itself. */
    PARENT,
    FAMILY,
    CLASS,
    FORM,
    EVIDENCE;

    /** What stands for a country on the way, or a means of detection, that no report names. */
    public static final String UNKNOWN = "UNKNOWN";

    private final String word;
    private final boolean multiple;

    Dimension() {
        this(false);
    }

    Dimension(boolean multiple) {
        this.multiple = multiple;
        word = inCamelCase(name());
    }

    private static String inCamelCase(String name) {
        var words = name.toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(next -> next.substring(0, 1).toUpperCase(Locale.ROOT) + next.substring(1))
                        .collect(Collectors.joining());
    }

    /**
     * Whether a seizure can have several values: it is then in the group of each, fits a filter for any of them, and
     * counts once in a total.
     */
    public boolean isMultiple() {
        return multiple;
    }

    /** As queries, rules and groups write it: {@code port}. */
    public String word() {
        return word;
    }

    /** By its word in parameters and rules, to the letter; empty where there is none. */
    public static Optional<Dimension> of(String word) {
        return Stream.of(values())
                .filter(dimension -> dimension.word.equals(word))
                .findFirst();
    }

    /** All words, in the order of documentation. */
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

    /**
     * All its values, where the list of them is closed: those of the build and of the registers today. Empty where any
     * well-formed code is a value, or where there are hundreds that can be looked up.
     */
    public List<String> choices() {
        return DimensionValues.choices(this);
    }

    /** Several values in one text, parted by commas; a name that has a comma in it stays whole. */
    public List<String> split(String text) {
        return DimensionValues.split(this, text);
    }

    /** The values of a part of a seizure's goods: one, or several where {@link #isMultiple}; never none. */
    public Set<String> valuesOf(DimensionSource seizure, Goods goods) {
        return switch (this) {
            case PORT -> Set.of(Ports.identityOf(seizure.port()).toString());
            case AREA -> Set.of(Ports.areaOf(seizure.port()));
            case REGION -> Set.of(Ports.regionOf(seizure.port()));
            case COUNTRY -> Set.of(seizure.port().country().code());
            case COUNTRY_GROUP -> CountryGroups.of(seizure.port().country());
            case AGENCY -> Set.of(seizure.agency().code());
            case PARTICIPANT -> participants(seizure.agency(), seizure.participants());
            case CROSSING -> Set.of(seizure.crossing().name());
            case MODE -> Set.of(seizure.mode().name());
            case ORIGIN -> countries(seizure.way().origin().stream().toList());
            case DEPARTURE -> countries(seizure.way().departures());
            case TRANSIT -> countries(seizure.way().transits());
            case DETECTION -> detection(seizure.detection());
            case SUBSTANCE, PARENT, FAMILY, CLASS -> Set.of(valueOf(Substances.today(goods.substance())));
            case FORM -> Set.of(goods.form().name());
            case EVIDENCE -> Set.of(goods.evidence().name());
        };
    }

    private static Set<String> participants(Agency agency, List<Agency> others) {
        var all = new TreeSet<String>();
        all.add(agency.code());
        others.forEach(other -> all.add(other.code()));
        return all;
    }

    private static Set<String> detection(List<Detection> found) {
        return found.isEmpty()
                ? Set.of(UNKNOWN)
                : found.stream().map(Detection::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> countries(List<Country> named) {
        return named.isEmpty()
                ? Set.of(UNKNOWN)
                : named.stream().map(Country::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The values in all dimensions of place. */
    public static Map<Dimension, Set<String>> valuesOf(PortCode port) {
        return Map.of(
                PORT, Set.of(Ports.identityOf(port).toString()),
                AREA, Set.of(Ports.areaOf(port)),
                REGION, Set.of(Ports.regionOf(port)),
                COUNTRY, Set.of(port.country().code()),
                COUNTRY_GROUP, CountryGroups.of(port.country()));
    }

    static Map<Dimension, Set<String>> valuesOf(Agency agency) {
        return Map.of(AGENCY, Set.of(agency.code()));
    }

    static Map<Dimension, Set<String>> valuesOf(Team team) {
        return Map.of(PARTICIPANT, participants(team.agency(), team.participants()));
    }

    static Map<Dimension, Set<String>> valuesOf(Crossing crossing) {
        return Map.of(CROSSING, Set.of(crossing.name()));
    }

    static Map<Dimension, Set<String>> valuesOf(Mode mode) {
        return Map.of(MODE, Set.of(mode.name()));
    }

    static Map<Dimension, Set<String>> valuesOf(List<Detection> found) {
        return Map.of(DETECTION, detection(found));
    }

    /** The values in all dimensions of the way of the goods. */
    static Map<Dimension, Set<String>> valuesOf(RouteCountries way) {
        return Map.of(
                ORIGIN, countries(way.origin().stream().toList()),
                DEPARTURE, countries(way.departures()),
                TRANSIT, countries(way.transits()));
    }

    /** The values in all dimensions of goods. */
    public static Map<Dimension, Set<String>> valuesOf(Goods goods) {
        var today = Substances.today(goods.substance());
        return Map.of(
                SUBSTANCE, Set.of(SUBSTANCE.valueOf(today)),
                PARENT, Set.of(PARENT.valueOf(today)),
                FAMILY, Set.of(FAMILY.valueOf(today)),
                CLASS, Set.of(CLASS.valueOf(today)),
                FORM, Set.of(goods.form().name()),
                EVIDENCE, Set.of(goods.evidence().name()));
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
