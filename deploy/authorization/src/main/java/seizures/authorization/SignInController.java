package seizures.authorization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page on which a demo user signs in, in English or Spanish. */
@RestController
class SignInController {
    private final String english = page("login.html");
    private final String spanish = page("login_es.html");

    private static String page(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String login(
            CsrfToken token,
            Locale locale,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String logout) {
        var page = locale.getLanguage().equals("es") ? spanish : english;
        return page.replace("${users}", users())
                .replace("${csrf}", HtmlUtils.htmlEscape(token.getToken()))
                .replace("${failed}", error == null ? "hidden" : "")
                .replace("${signedOut}", logout == null ? "hidden" : "");
    }

    private static String users() {
        return DemoClient.ALL.stream()
                .map(client -> "<option value=\"%s\">%s: %s%s</option>"
                        .formatted(
                                client.name(),
                                client.name(),
                                String.join(", ", client.roles()),
                                client.agencies().isEmpty() ? "" : " (" + String.join(", ", client.agencies()) + ")"))
                .collect(Collectors.joining("\n"));
    }
}
