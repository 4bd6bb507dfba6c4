package seizures.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages that lead somewhere: their links, the tests that they name, and the way to each of them. */
class DocumentationTest {
    private static final Path TOP = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))`");

    @Test
    void every_relative_link_leads_to_a_file() throws IOException {
        for (var page : pages()) {
            var folder = page.getParent();
            var lost = found(LINK, page)
                    .map(link -> folder.resolve(link.group(1)).normalize())
                    .filter(target -> !Files.exists(target))
                    .toList();

            assertThat(lost).as(page.toString()).isEmpty();
        }
    }

    @Test
    void the_readme_links_every_page_of_the_documentation() throws IOException {
        var linked = found(LINK, TOP.resolve("README.md"))
                .map(link -> TOP.resolve(link.group(1)).normalize())
                .collect(Collectors.toSet());

        assertThat(linked).containsAll(in(TOP.resolve("docs"), 1));
    }

    @Test
    void a_test_that_a_page_names_is_there() throws IOException {
        var tests = tests();

        for (var page : List.of(TOP.resolve("SECURITY.md"), TOP.resolve("CONTRIBUTING.md"))) {
            var lost = found(TEST, page)
                    .map(name -> name.group(1))
                    .filter(name -> !tests.contains(name))
                    .toList();

            assertThat(lost).as(page.toString()).isEmpty();
        }
    }

    private static Stream<MatchResult> found(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page)).results();
    }

    private static List<Path> pages() throws IOException {
        return Stream.concat(in(TOP, 1).stream(), in(TOP.resolve("docs"), 2).stream())
                .toList();
    }

    private static List<Path> in(Path folder, int depth) throws IOException {
        try (var files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }

    private static Set<String> tests() throws IOException {
        try (var modules = Files.walk(TOP, 12)) {
            return modules.map(Path::toString)
                    .filter(file -> file.contains("/src/test/java/") && file.endsWith(".java"))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
