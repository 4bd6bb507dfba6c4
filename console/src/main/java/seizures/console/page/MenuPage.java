package seizures.console.page;

import java.util.List;
import java.util.Optional;
import seizures.console.session.SignedIn;

/**
 * A page of the menu.
 *
 * @param section that it stands in; pages of one section follow each other
 * @param key of its name in the message bundles
 * @param roles whose services answer it; none: every role's
 */
record MenuPage(String section, String key, String address, List<String> roles) {
    private static final List<String> READERS = List.of("analyst", "reviewer", "alert-owner");

    /** The API narrows what it answers a reporter to the agencies of the token. */
    private static final List<String> COUNTERS = List.of("analyst", "reviewer", "alert-owner", "reporter", "importer");

    private static final List<String> EVERY = List.of();

    /** Who sees pairs of reports, or of its own reports. */
    private static final List<String> MATCHERS = List.of("analyst", "reviewer", "reporter", "importer");

    private static final List<MenuPage> ALL = List.of(
            new MenuPage("now", "now", "/", READERS),
            new MenuPage("alerts", "alerts", "/alerts", COUNTERS),
            new MenuPage("alerts", "rules", "/rules", READERS),
            new MenuPage("counts", "counts", "/counts", COUNTERS),
            new MenuPage("counts", "compare", "/compare", COUNTERS),
            new MenuPage("counts", "restated", "/restated", COUNTERS),
            new MenuPage("counts", "coverage", "/coverage", COUNTERS),
            new MenuPage("counts", "duplicates", "/duplicates", MATCHERS),
            new MenuPage("registers", "substances", "/substances", EVERY),
            new MenuPage("registers", "controls", "/controls", EVERY),
            new MenuPage("registers", "ports", "/ports", EVERY),
            new MenuPage("registers", "methods", "/methods", EVERY),
            new MenuPage("registers", "registers", "/registers", EVERY),
            new MenuPage("agency", "agency", "/agency", List.of("reporter", "importer", "laboratory")),
            new MenuPage("operations", "operations", "/operations", List.of("ops")),
            new MenuPage("audit", "audit", "/audit", List.of("auditor")));

    boolean isAt(String path) {
        return path.equals(address) || (address.length() > 1 && path.startsWith(address + "/"));
    }

    /** The page of the menu that an address belongs to; none of the first page, which everybody has. */
    static Optional<MenuPage> at(String path) {
        return ALL.stream()
                .filter(page -> page.address.length() > 1 && page.isAt(path))
                .findFirst();
    }

    boolean isOpenTo(SignedIn person) {
        return roles.isEmpty() || roles.stream().anyMatch(person.roles()::contains);
    }

    static List<MenuPage> openTo(SignedIn person) {
        return ALL.stream().filter(page -> page.isOpenTo(person)).toList();
    }
}
