package seizures.domain.registry;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import seizures.contract.Country;
import seizures.contract.RegisterEntry.CountryGroupEntry;
import seizures.domain.registry.CountryGroups.CountryGroup;

/**
 * One state of the register of groups of countries: those of the build, {@code country-groups.csv}, and what registrars
 * entered on top. Immutable.
 */
public final class CountryGroupRegister {
    static final CountryGroupRegister BASE = new CountryGroupRegister(read());

    private final Map<String, CountryGroup> groups;
    private final Map<Country, Set<String>> byCountry = new HashMap<>();
    private final List<String> codes;

    private CountryGroupRegister(Map<String, CountryGroup> groups) {
        this.groups = Collections.unmodifiableMap(groups);
        groups.values()
                .forEach(group -> group.countries()
                        .forEach(country -> byCountry
                                .computeIfAbsent(country, _ -> new TreeSet<>())
                                .add(group.code())));
        var all = new TreeSet<>(groups.keySet());
        all.add(CountryGroups.NO_GROUP);
        this.codes = List.copyOf(all);
    }

    /** This register with entries on top. */
    CountryGroupRegister with(Collection<CountryGroupEntry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(groups);
        entries.forEach(entry -> all.put(
                entry.group(), group(entry.group(), entry.name(), new TreeSet<>(entry.countries()), entry.source())));
        return new CountryGroupRegister(all);
    }

    Set<String> of(Country country) {
        var of = byCountry.get(country);
        return of == null ? Set.of(CountryGroups.NO_GROUP) : Collections.unmodifiableSet(of);
    }

    Collection<CountryGroup> all() {
        return groups.values();
    }

    List<String> codes() {
        return codes;
    }

    private static Map<String, CountryGroup> read() {
        var groups = new LinkedHashMap<String, CountryGroup>();
        for (var row : RegistryFile.rows("country-groups.csv")) {
            var countries = Arrays.stream(row.get("countries").split(" ", -1))
                    .map(Country::new)
                    .collect(Collectors.toCollection(TreeSet::new));
            var group = group(row.get("group"), row.get("name"), countries, row.get("source"));
            if (groups.put(group.code(), group) != null) {
                throw new IllegalStateException("country-groups.csv names a group twice: " + group.code());
            }
        }
        return groups;
    }

    private static CountryGroup group(String code, String name, Set<Country> countries, String source) {
        return new CountryGroup(code, name, Collections.unmodifiableSet(countries), source);
    }
}
