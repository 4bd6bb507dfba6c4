package seizures.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the services answer to the person who is signed in on a page: the state behind what the page shows. */
final class ServiceAnswers {
    private ServiceAnswers() {}

    /** @param address such as {@code alert/v1/alerts} */
    static JsonNode read(Page page, String address) {
        var answer = page.request().get(Browser.address("/api/" + address));
        assertThat(answer.status()).as(address).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
