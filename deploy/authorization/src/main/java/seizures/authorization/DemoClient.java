package seizures.authorization;

import java.util.List;

/**
 * One of those who try the system out: a program with a secret, and a person of the same name who signs in to the console.
 *
 * @param agencies the codes of those whose records are its to write and read; {@code *} is all of them
 */
record DemoClient(String name, List<String> roles, List<String> agencies) {
    static final List<DemoClient> ALL = List.of(
            new DemoClient("us-cbp", List.of("reporter"), List.of("US-CBP")),
            new DemoClient("mx-anam", List.of("reporter"), List.of("MX-ANAM")),
            new DemoClient("us-dea-lab", List.of("laboratory"), List.of("US-CBP", "US-DEA")),
            new DemoClient("analyst", List.of("analyst"), List.of()),
            new DemoClient("reviewer", List.of("reviewer"), List.of()),
            new DemoClient("registrar", List.of("registrar"), List.of()),
            new DemoClient("alert-owner", List.of("alert-owner"), List.of()),
            new DemoClient("importer", List.of("importer"), List.of("*")),
            new DemoClient("ops", List.of("ops"), List.of()),
            new DemoClient("auditor", List.of("auditor"), List.of()));

    static DemoClient called(String name) {
        return ALL.stream()
                .filter(client -> client.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
