package seizures.commons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import seizures.commons.request.ProblemException;
import seizures.contract.Topic;
import tools.jackson.databind.json.JsonMapper;

class DocsControllerTest {
    private final DocsController docs = new DocsController();
    private final SchemaController schemas = new SchemaController();

    private static String text(ResponseEntity<Resource> answer) throws Exception {
        return Objects.requireNonNull(answer.getBody()).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void all_that_the_page_names_is_there() throws Exception {
        var named = Pattern.compile("(?:src|href)=\"/docs/([^\"]+)\"")
                .matcher(text(docs.page()))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named).hasSize(4);
        for (var asset : named) {
            assertThat(text(docs.asset(asset))).isNotEmpty();
        }
    }

    @Test
    void no_script_or_style_is_in_the_page_and_none_from_elsewhere_is_let_in() throws Exception {
        var page = text(docs.page());

        assertThat(page).doesNotContain("<style", "style=", "onload", "://");
        assertThat(page.replaceAll("<script src=\"/docs/[a-z-]+\\.js\"></script>", ""))
                .doesNotContain("<script");
        assertThat(docs.page().getHeaders().getFirst("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self';")
                .doesNotContain("unsafe", "*");
    }

    @Test
    void what_is_not_of_the_page_is_not_served() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> docs.asset("../application.yaml"));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> schemas.schema("../../application"));
    }

    @Test
    void each_topics_schema_is_at_its_name() throws Exception {
        for (var topic : Topic.ALL) {
            var schema = JsonMapper.shared().readTree(text(schemas.schema(topic.name())));

            assertThat(schema.get("$id").stringValue()).isEqualTo(topic.schema());
        }
        assertThat(schemas.schemas().get("schemas")).contains("/schemas/values", "/schemas/report");
    }
}
