package seizures.domain.doses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A published method, its averages included, never changes and never goes: what differs is a new version beside it. */
class PublishedMethodsTest {
    @Test
    void every_published_method_says_what_it_said() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/published-dose-methods.txt"))) {
            var published = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            assertThat(DoseMethods.builtIn().all().stream().map(PublishedMethodsTest::line))
                    .containsAll(published);
        }
    }

    private static String line(DoseMethod method) {
        var mass = method.mass() instanceof MassRule.Gross(var share) ? "GROSS " + share : "ASSAYED";
        return Stream.concat(
                        Stream.of(
                                method.id(),
                                new TreeMap<>(method.lethalMicrograms()).toString(),
                                mass,
                                method.pills().getClass().getSimpleName()),
                        method.priors().stream().map(PublishedMethodsTest::line))
                .collect(Collectors.joining(" | "));
    }

    private static String line(Prior prior) {
        var years = prior.years().entrySet().stream()
                .map(year -> year.getKey() + "=" + year.getValue().value())
                .collect(Collectors.joining(" "));
        return String.join(
                " ",
                prior.name(),
                prior.within().toPlainString(),
                prior.between().toPlainString(),
                prior.betweenOutside().toPlainString(),
                years);
    }
}
