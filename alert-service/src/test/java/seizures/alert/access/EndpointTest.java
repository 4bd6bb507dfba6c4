package seizures.alert.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.pattern.PathPatternParser;

class EndpointTest {
    private static final String SERVICE = "alert-service";
    private static final String PACKAGE = "seizures.alert";

    @Test
    void every_address_of_every_controller_is_somebodys() {
        var answered = controllers()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> answered(type, method)))
                .toList();

        assertThat(answered).hasSizeGreaterThan(5);
        assertThat(answered).allSatisfy(one -> assertThat(isSomebodys(one)).isTrue());
    }

    @Test
    void the_page_about_access_has_the_same_table() throws IOException {
        var page = Files.readString(Path.of("../docs/access.md"));
        var table = page.substring(page.indexOf("### " + SERVICE + "\n")).split("\n\n")[1];

        var rows = table.lines().skip(2).map(EndpointTest::endpoint);

        assertThat(rows).containsExactlyElementsOf(Endpoint.ALL);
    }

    private static Stream<Class<?>> controllers() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(PACKAGE).stream()
                        .filter(type -> type.isAnnotatedWith(RestController.class))
                        .map(JavaClass::reflect);
    }

    /** Method and address, of each that a controller's method answers. */
    private static Stream<Endpoint> answered(Class<?> type, Method method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        var above = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        if (own == null) {
            return Stream.of();
        }
        var prefixes = above == null ? List.of("") : List.of(above.path());
        var paths = own.path().length == 0 ? List.of("") : List.of(own.path());
        return Arrays.stream(own.method())
                .flatMap(verb -> prefixes.stream()
                        .flatMap(prefix ->
                                paths.stream().map(path -> new Endpoint(verb.name(), prefix + path, Set.of()))));
    }

    private static boolean isSomebodys(Endpoint answered) {
        var example = PathContainer.parsePath(answered.path().replaceAll("\\{\\*?[^}]+}", "x"));
        return Endpoint.OPEN.contains(answered.path())
                || Endpoint.ALL.stream()
                        .anyMatch(row -> row.method().equals(answered.method())
                                && new PathPatternParser().parse(row.path()).matches(example));
    }

    private static Endpoint endpoint(String line) {
        var cells = line.split("\\s*\\|\\s*");
        return new Endpoint(cells[1], cells[2].replace("`", ""), roles(cells[3]));
    }

    private static Set<Role> roles(String cell) {
        return cell.equals("every role")
                ? Role.EVERY
                : Role.EVERY.stream()
                        .filter(role -> List.of(cell.split(", ")).contains(role.claim()))
                        .collect(Collectors.toSet());
    }
}
