package seizures.domain.registry;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import seizures.contract.Country;

/**
 * Groups of countries that people ask for by name, in the registers in force: see {@link CountryGroupRegister}. A
 * country may be in several, or in none.
 */
public final class CountryGroups {
    /** The group of a country that is in none. */
    public static final String NO_GROUP = "NONE";

    private CountryGroups() {}

    /**
     * A named group of countries.
     *
     * @param code as questions and rules name it: {@code TRILATERAL}
     * @param source where its members come from
     */
    public record CountryGroup(String code, String name, Set<Country> countries, String source) {}

    private static CountryGroupRegister inForce() {
        return Registers.inForce().countryGroups();
    }

    /** The groups that a country is in, in order; {@link #NO_GROUP} where it is in none. */
    public static Set<String> of(Country country) {
        return inForce().of(country);
    }

    /** All of them, in the order of the file; those of registrars behind. */
    public static Collection<CountryGroup> all() {
        return inForce().all();
    }

    /** Their codes, and {@link #NO_GROUP}. */
    public static List<String> codes() {
        return inForce().codes();
    }
}
