package seizures.console.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.web.util.UriUtils;
import seizures.console.service.Services;

/** Where a stored change leads: to the record's page, which waits until it sees the change. */
final class Stored {
    private Stored() {}

    /** @param answer to the change, with the token of its place in the log */
    static String page(String id, Services.Answer<?> answer) {
        String token = answer.headers().get("seizure-token");
        return "redirect:/records/" + UriUtils.encode(id, UTF_8)
                + (token == null ? "?done" : "?done&token=" + UriUtils.encode(token, UTF_8));
    }
}
