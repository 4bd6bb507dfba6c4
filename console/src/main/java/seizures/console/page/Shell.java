package seizures.console.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import seizures.console.session.SignedIn;

/** What the frame around each page shows: the person, the pages that the person's roles open, the languages. */
@ControllerAdvice
class Shell {
    /** A page of the menu; {@code active} where it is the one that is shown. */
    record Entry(String key, String address, boolean active) {}

    @ModelAttribute("person")
    @Nullable
    SignedIn person(@Nullable Authentication authentication) {
        return authentication instanceof SignedIn person ? person : null;
    }

    @ModelAttribute("menu")
    List<Entry> menu(@Nullable Authentication authentication, HttpServletRequest request) {
        return authentication instanceof SignedIn person
                ? MenuPage.openTo(person).stream()
                        .map(page -> new Entry(page.key(), page.address(), page.isAt(request.getRequestURI())))
                        .toList()
                : List.of();
    }

    @ModelAttribute("language")
    String language(Locale locale) {
        return locale.getLanguage();
    }

    /** This page in another language: its address without {@code lang}. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        var address = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getMethod().equals("GET") && request.getQueryString() != null) {
            address.query(request.getQueryString());
        }
        String here = address.replaceQueryParam("lang").build().toUriString();
        return here + (here.contains("?") ? "&" : "?") + "lang=";
    }
}
