package seizures.console.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import seizures.console.session.FormPage;
import seizures.console.session.SignedIn;

/** What the frame around each page shows: the person, the pages that the person's roles open, the languages. */
@ControllerAdvice
class Shell {
    /** A page of the menu; {@code active} where it is the one that is shown. */
    record Entry(String key, String address, boolean active) {}

    /** Pages that belong together. */
    record Section(String key, List<Entry> pages) {
        public boolean isActive() {
            return pages.stream().anyMatch(Entry::active);
        }

        public String address() {
            return pages.getFirst().address();
        }
    }

    /** All of it, for a page that no controller shows. */
    Map<String, Object> frame(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var frame = new HashMap<String, Object>();
        frame.put("menu", menu(authentication, request));
        frame.put("language", language(LocaleContextHolder.getLocale()));
        frame.put("here", here(request));
        frame.put("formPage", formPage(request));
        if (authentication instanceof SignedIn person) {
            frame.put("person", person);
        }
        return frame;
    }

    @ModelAttribute("person")
    @Nullable
    SignedIn person(@Nullable Authentication authentication) {
        return authentication instanceof SignedIn person ? person : null;
    }

    @ModelAttribute("menu")
    List<Section> menu(@Nullable Authentication authentication, HttpServletRequest request) {
        var sections = new LinkedHashMap<String, List<Entry>>();
        if (authentication instanceof SignedIn person) {
            for (var page : MenuPage.openTo(person)) {
                sections.computeIfAbsent(page.section(), key -> new ArrayList<>())
                        .add(new Entry(page.key(), page.address(), page.isAt(request.getRequestURI())));
            }
        }
        return sections.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    @ModelAttribute("language")
    String language(Locale locale) {
        return locale.getLanguage();
    }

    /** This page in another language: its address without {@code lang}. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String page = formPage(request);
        var address = UriComponentsBuilder.fromUriString(page == null ? request.getRequestURI() : page);
        if (request.getMethod().equals("GET") && request.getQueryString() != null) {
            address.query(request.getQueryString());
        }
        String here = address.replaceQueryParam("lang").build().toUriString();
        return here + (here.contains("?") ? "&" : "?") + "lang=";
    }

    /** The address of the page whose form was sent: that of the answer may not be one that a browser can go to. */
    @ModelAttribute("formPage")
    @Nullable
    String formPage(HttpServletRequest request) {
        return FormPage.of(request).orElse(null);
    }
}
