package seizures.domain.registry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import seizures.contract.SubstanceCode;

/**
 * The substances, precursors and equipment that we know: {@code substances.csv}, their names in other languages and
 * trades, {@code names.csv}, and their salts, {@link Affixes}.
 */
public final class Substances {
    private static final Map<SubstanceCode, Substance> BY_CODE = read();
    private static final Map<String, Substance> BY_NAME = names();
    private static final Map<String, String> CODE_BY_NAME = BY_NAME.entrySet().stream()
            .collect(toUnmodifiableMap(
                    Map.Entry::getKey, named -> named.getValue().code().code()));

    /** The family of a substance that the register does not have. */
    public static final String NO_FAMILY = "unknown";

    private Substances() {}

    /** What the goods are for; only a DRUG has doses. */
    public enum SubstanceClass {
        DRUG,
        PRECURSOR,
        CUTTING_AGENT,
        EQUIPMENT,
        /** Not registered yet. */
        UNKNOWN
    }

    /**
     * A registered substance.
     *
     * @param parent what it is a form or an isomer of, or itself
     * @param family {@code fentanyls}, {@code nitazenes}, {@code fentanyl-precursors} and so on
     * @param cas its number in the register of the Chemical Abstracts Service, where known
     */
    public record Substance(
            SubstanceCode code,
            String name,
            SubstanceClass substanceClass,
            String family,
            SubstanceCode parent,
            @Nullable String cas,
            List<String> synonyms) {}

    /** By code, or for {@code other:} by the name or a synonym that a later entry has adopted. */
    public static Optional<Substance> find(SubstanceCode code) {
        return code.isUnregistered()
                ? findByName(code.code().substring(SubstanceCode.OTHER.length()))
                : Optional.ofNullable(BY_CODE.get(code));
    }

    /** By code, name or synonym or a salt of it, in any case and with or without accents. */
    public static Optional<Substance> findByName(String name) {
        return Affixes.find(LookupName.of(name), folded -> Optional.ofNullable(BY_NAME.get(folded)));
    }

    /** What a code of the log means today: the registered substance, or itself. */
    public static SubstanceCode today(SubstanceCode code) {
        return code.isUnregistered() ? find(code).map(Substance::code).orElse(code) : code;
    }

    public static SubstanceClass classOf(SubstanceCode code) {
        return find(code).map(Substance::substanceClass).orElse(SubstanceClass.UNKNOWN);
    }

    public static String familyOf(SubstanceCode code) {
        return find(code).map(Substance::family).orElse(NO_FAMILY);
    }

    /** What a substance is a form or an isomer of, or itself. */
    public static SubstanceCode parentOf(SubstanceCode code) {
        return find(code).map(Substance::parent).orElse(code);
    }

    /** All of them, in the order of the file. */
    public static Collection<Substance> all() {
        return BY_CODE.values();
    }

    /** The codes whose names look most like a misspelt one, nearest first. */
    public static List<String> nearest(String name, int most) {
        return NearestNames.of(name, CODE_BY_NAME, most);
    }

    private static Map<SubstanceCode, Substance> read() {
        var substances = new LinkedHashMap<SubstanceCode, Substance>();
        var further = RegistryFile.rows("names.csv").stream()
                .collect(groupingBy(row -> row.get("substance"), mapping(row -> row.get("name"), toList())));
        for (var row : RegistryFile.rows("substances.csv")) {
            var names = further.remove(row.get("substance"));
            var substance = substance(row, names == null ? List.of() : names);
            if (substances.put(substance.code(), substance) != null) {
                throw new IllegalStateException("substances.csv names a substance twice: " + substance.code());
            }
        }
        if (!further.isEmpty()) {
            throw new IllegalStateException("names.csv names no substance: " + further.keySet());
        }
        return Collections.unmodifiableMap(substances);
    }

    private static Substance substance(CSVRecord row, List<String> further) {
        return new Substance(
                new SubstanceCode(row.get("substance")),
                row.get("name"),
                SubstanceClass.valueOf(row.get("class")),
                row.get("family"),
                new SubstanceCode(row.get(row.get("parents").isEmpty() ? "substance" : "parents")),
                row.get("cas").isEmpty() ? null : row.get("cas"),
                Stream.concat(
                                Stream.of(row.get("synonyms").split(";"))
                                        .map(String::strip)
                                        .filter(name -> !name.isEmpty()),
                                further.stream())
                        .toList());
    }

    private static Map<String, Substance> names() {
        var names = new LinkedHashMap<String, Substance>();
        for (var substance : BY_CODE.values()) {
            Stream.of(Stream.of(substance.code().code(), substance.name()), substance.synonyms().stream())
                    .flatMap(stream -> stream)
                    .map(LookupName::of)
                    .forEach(name -> {
                        var other = names.put(name, substance);
                        if (other != null && !other.equals(substance)) {
                            throw new IllegalStateException("substances.csv gives a name twice: " + name);
                        }
                    });
        }
        return names;
    }
}
