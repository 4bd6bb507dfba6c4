package seizures.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)|messages\\.msg\\('([\\w.-]+)'");
    /** Codes, and words that are spelt alike. */
    private static final Pattern SAME_IN_BOTH =
            Pattern.compile("[^a-z]*|no|provisional|interior|precursor|Control|Detector|Total");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @Test
    void english_and_spanish_have_the_same_keys_with_the_same_arguments() throws IOException {
        var english = bundle("/messages.properties");
        var spanish = bundle("/messages_es.properties");

        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(spanish.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    void no_text_is_left_in_english() throws IOException {
        var english = bundle("/messages.properties");
        var spanish = bundle("/messages_es.properties");

        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("rule.example."))
                .filteredOn(key -> english.getProperty(key).equals(spanish.getProperty(key)))
                .filteredOn(
                        key -> !SAME_IN_BOTH.matcher(english.getProperty(key)).matches())
                .isEmpty();
    }

    @Test
    void every_key_of_a_template_is_there() throws IOException {
        var keys = bundle("/messages.properties").stringPropertyNames();
        var used = new TreeSet<String>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                var matcher = KEY.matcher(Files.readString(template));
                while (matcher.find()) {
                    used.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                }
            }
        }

        assertThat(used).isNotEmpty();
        assertThat(keys).containsAll(used);
    }

    private static TreeSet<String> arguments(String text) {
        var found = new TreeSet<String>();
        var matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (var file = new InputStreamReader(MessagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            bundle.load(file);
        }
        return bundle;
    }
}
