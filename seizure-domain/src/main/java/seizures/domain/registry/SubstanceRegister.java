package seizures.domain.registry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import seizures.contract.RegisterEntry.NameEntry;
import seizures.contract.RegisterEntry.SubstanceEntry;
import seizures.contract.SubstanceClass;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Substances.Substance;

/**
 * One state of the register of substances: those of the build, {@code substances.csv}, with their names in other
 * languages and trades, {@code names.csv}, and their salts, {@link Affixes}, and what registrars entered on top.
 * Immutable.
 */
public final class SubstanceRegister {
    static final SubstanceRegister BASE = new SubstanceRegister(read());

    private final Map<SubstanceCode, Substance> byCode;
    private final Map<String, Substance> byName;
    private final Map<String, String> codeByName = new LinkedHashMap<>();
    private final List<String> families;

    private SubstanceRegister(Map<SubstanceCode, Substance> byCode) {
        this.byCode = Collections.unmodifiableMap(byCode);
        this.byName = names(byCode.values());
        byName.forEach(
                (name, substance) -> codeByName.put(name, substance.code().code()));
        var all = new TreeSet<String>();
        byCode.values().forEach(substance -> all.add(substance.family()));
        all.add(Substances.NO_FAMILY);
        this.families = List.copyOf(all);
    }

    /** This register with entries on top; a name that another substance has already stays with it. */
    SubstanceRegister with(Collection<SubstanceEntry> substances, Collection<NameEntry> names) {
        if (substances.isEmpty() && names.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(byCode);
        substances.forEach(entry -> all.merge(entry.substance(), made(entry), SubstanceRegister::replaced));
        names.forEach(entry -> all.computeIfPresent(entry.substance(), (_, known) -> named(known, entry.name())));
        return new SubstanceRegister(all);
    }

    private static Substance made(SubstanceEntry entry) {
        return new Substance(
                entry.substance(),
                entry.name(),
                entry.substanceClass(),
                entry.family(),
                Objects.requireNonNullElse(entry.parent(), entry.substance()),
                entry.cas(),
                List.of());
    }

    /** What the build calls it stays a name of it. */
    private static Substance replaced(Substance before, Substance entry) {
        return new Substance(
                entry.code(),
                entry.name(),
                entry.substanceClass(),
                entry.family(),
                entry.parent(),
                entry.cas(),
                Stream.concat(Stream.of(before.name()), before.synonyms().stream())
                        .filter(name -> !name.equals(entry.name()))
                        .toList());
    }

    private static Substance named(Substance known, String name) {
        return new Substance(
                known.code(),
                known.name(),
                known.substanceClass(),
                known.family(),
                known.parent(),
                known.cas(),
                Stream.concat(known.synonyms().stream(), Stream.of(name)).toList());
    }

    /** By code, or for {@code other:} by the name or a synonym that a later entry has adopted. */
    public Optional<Substance> find(SubstanceCode code) {
        return code.isUnregistered() ? findByName(code.name()) : Optional.ofNullable(byCode.get(code));
    }

    /** By code, name or synonym or a salt of it, in any case and with or without accents. */
    public Optional<Substance> findByName(String name) {
        return Affixes.find(LookupName.of(name), folded -> Optional.ofNullable(byName.get(folded)));
    }

    /** What exactly this name stands for, salts left aside. */
    public Optional<Substance> named(String name) {
        return Optional.ofNullable(byName.get(LookupName.of(name)));
    }

    /** What a code of the log means: the registered substance, or itself. */
    public SubstanceCode today(SubstanceCode code) {
        return code.isUnregistered() ? find(code).map(Substance::code).orElse(code) : code;
    }

    /** Of one that is not registered, what its reporter states. */
    public SubstanceClass classOf(SubstanceCode code) {
        return find(code).map(Substance::substanceClass).or(code::statedClass).orElse(SubstanceClass.UNKNOWN);
    }

    Collection<Substance> all() {
        return byCode.values();
    }

    List<String> families() {
        return families;
    }

    List<String> nearest(String name, int most) {
        return NearestNames.of(name, codeByName, most);
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
        requireOneEach(substances.values());
        return substances;
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
                                Stream.of(row.get("synonyms").split(";", -1))
                                        .map(String::strip)
                                        .filter(name -> !name.isEmpty()),
                                further.stream())
                        .toList());
    }

    private static Map<String, Substance> names(Collection<Substance> substances) {
        var names = new LinkedHashMap<String, Substance>();
        for (var substance : substances) {
            namesOf(substance).forEach(name -> names.putIfAbsent(name, substance));
        }
        return Collections.unmodifiableMap(names);
    }

    private static Stream<String> namesOf(Substance substance) {
        return Stream.of(Stream.of(substance.code().code(), substance.name()), substance.synonyms().stream())
                .flatMap(stream -> stream)
                .map(LookupName::of);
    }

    /** A name of the build means one substance. */
    private static void requireOneEach(Collection<Substance> substances) {
        var names = names(substances);
        for (var substance : substances) {
            namesOf(substance)
                    .filter(name -> !substance.equals(names.get(name)))
                    .forEach(name -> {
                        throw new IllegalStateException("substances.csv gives a name twice: " + name);
                    });
        }
    }
}
