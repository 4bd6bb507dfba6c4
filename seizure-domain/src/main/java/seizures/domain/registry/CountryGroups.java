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

/** Groups of countries that people ask for by name, {@code country-groups.csv}. A country may be in several, or in none. */
public final class CountryGroups {
    /** The group of a country that is in none. */
    public static final String NO_GROUP = "NONE";

    private static final Map<String, CountryGroup> GROUPS = read();
    private static final Map<Country, Set<String>> BY_COUNTRY = byCountry();

    private CountryGroups() {}

    /**
     * A named group of countries.
     *
     * @param code as questions and rules name it: {@code TRILATERAL}
     * @param source where its members come from
     */
    public record CountryGroup(String code, String name, Set<Country> countries, String source) {}

    /** The groups that a country is in, in order; {@link #NO_GROUP} where it is in none. */
    public static Set<String> of(Country country) {
        return BY_COUNTRY.getOrDefault(country, Set.of(NO_GROUP));
    }

    /** All of them, in the order of the file. */
    public static Collection<CountryGroup> all() {
        return GROUPS.values();
    }

    /** Their codes, and {@link #NO_GROUP}. */
    public static List<String> codes() {
        var codes = new TreeSet<>(GROUPS.keySet());
        codes.add(NO_GROUP);
        return List.copyOf(codes);
    }

    private static Map<Country, Set<String>> byCountry() {
        var groups = new HashMap<Country, Set<String>>();
        for (var group : GROUPS.values()) {
            group.countries()
                    .forEach(country -> groups.computeIfAbsent(country, _ -> new TreeSet<>())
                            .add(group.code()));
        }
        return groups;
    }

    private static Map<String, CountryGroup> read() {
        var groups = new LinkedHashMap<String, CountryGroup>();
        for (var row : RegistryFile.rows("country-groups.csv")) {
            var countries = Arrays.stream(row.get("countries").split(" ", -1))
                    .map(Country::new)
                    .collect(Collectors.toCollection(TreeSet::new));
            var group = new CountryGroup(
                    row.get("group"), row.get("name"), Collections.unmodifiableSet(countries), row.get("source"));
            if (groups.put(group.code(), group) != null) {
                throw new IllegalStateException("country-groups.csv names a group twice: " + group.code());
            }
        }
        return Collections.unmodifiableMap(groups);
    }
}
