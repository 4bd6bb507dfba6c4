package seizures.commons.testing;

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
import seizures.commons.access.Endpoint;
import seizures.commons.access.Endpoints;
import seizures.commons.access.Role;

/** What a service's table of who may call what must keep to. */
public abstract class EndpointChecks {
    private final String service;
    private final String packages;
    private final Endpoints table;

    /**
     * @param service as the page about access calls it
     * @param packages where its controllers are
     */
    protected EndpointChecks(String service, String packages, Endpoints table) {
        this.service = service;
        this.packages = packages;
        this.table = table;
    }

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
        var rows = page.substring(page.indexOf("### " + service + "\n")).split("\n\n")[1];

        var stated = rows.lines().skip(2).map(EndpointChecks::endpoint);

        assertThat(stated).containsExactlyElementsOf(table.all());
    }

    private Stream<Class<?>> controllers() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(packages, "seizures.commons")
                        .stream()
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

    private boolean isSomebodys(Endpoint answered) {
        var example = PathContainer.parsePath(answered.path().replaceAll("\\{\\*?[^}]+}", "x"));
        return table.open().contains(answered.path())
                || table.all().stream()
                        .anyMatch(row -> row.method().equals(answered.method())
                                && new PathPatternParser().parse(row.path()).matches(example));
    }

    private static Endpoint endpoint(String line) {
        var cells = line.split("\\s*\\|\\s*");
        return new Endpoint(cells[1], cells[2].replace("`", ""), roles(cells[3], ""), roles(cells[3], " (own)"));
    }

    private static Set<Role> roles(String cell, String mark) {
        return cell.equals("every role") && mark.isEmpty()
                ? Role.EVERY
                : Role.EVERY.stream()
                        .filter(role -> List.of(cell.split(", ")).contains(role.claim() + mark))
                        .collect(Collectors.toSet());
    }
}
