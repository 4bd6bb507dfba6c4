package seizures.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.Crossing;
import seizures.contract.Direction;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Mode;
import seizures.contract.Role;
import seizures.domain.dimension.Dimension;

class DimensionsTest {
    private static final Path FIELDS = Path.of("src/main/resources/templates/fields.html");
    private static final Pattern CHOICE =
            Pattern.compile("name=\"\\|?(?:\\$\\{[^}]*})?/(\\w+)\\|?\"><option th:each=\"\\w+ : \\$\\{ \\{([^}]*)}");

    @Test
    void pages_ask_by_every_dimension() {
        assertThat(Dimensions.ALL).containsExactlyInAnyOrderElementsOf(Dimension.words());
        assertThat(new Dimensions().beside("port", "form"))
                .doesNotContain("port", "form")
                .hasSize(Dimensions.ALL.size() - 2);
    }

    static Stream<List<? extends Enum<?>>> words() {
        return Stream.of(
                List.of(Crossing.values()),
                List.of(Mode.values()),
                List.of(Direction.values()),
                List.of(Form.values()),
                List.of(Evidence.values()),
                List.of(Role.values()));
    }

    @ParameterizedTest
    @MethodSource("words")
    void the_form_of_a_report_offers_every_word(List<? extends Enum<?>> values) throws IOException {
        String member = values.getFirst().getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);

        List<String> offered = CHOICE.matcher(Files.readString(FIELDS))
                .results()
                .filter(choice -> choice.group(1).equals(member))
                .flatMap(choice -> Stream.of(choice.group(2).replace("'", "").split(",", -1)))
                .toList();

        assertThat(offered).containsAll(values.stream().map(Enum::name).toList());
    }

    @ParameterizedTest
    @MethodSource("words")
    void every_word_has_a_name(List<? extends Enum<?>> values) {
        String member = values.getFirst().getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        var names = ResourceBundle.getBundle("messages", Locale.ROOT);

        assertThat(values.stream().map(value -> member + "." + value.name())).allMatch(names::containsKey);
    }

    @Test
    void every_dimension_has_a_name() {
        var names = ResourceBundle.getBundle("messages", Locale.ROOT);

        assertThat(Dimensions.ALL.stream().map(name -> "dimension." + name)).allMatch(names::containsKey);
    }
}
