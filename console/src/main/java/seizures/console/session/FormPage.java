package seizures.console.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Path and query of a page of this host that a person is led back to. A page's scripts keep what is typed into its forms, so that nothing is
 * lost on the way.
 */
public final class FormPage {
    /** Longer ones would not fit into the answer's header, encoded as they are there. */
    private static final int MOST_CHARACTERS = 3000;

    private FormPage() {}

    /** The page whose form was sent; missing where the browser does not say, or it is one of another host. */
    public static Optional<String> of(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (request.getMethod().equals("GET") || referer == null) {
            return Optional.empty();
        }
        try {
            var page = URI.create(referer);
            return request.getServerName().equals(page.getHost())
                    ? local(address(page.getRawPath(), page.getRawQuery()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The page that is asked for, or whose form was sent: no part of a page. */
    static Optional<String> wanted(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        boolean isPage = request.getMethod().equals("GET") && accept != null && accept.contains("text/html");
        return isPage ? local(address(request.getRequestURI(), request.getQueryString())) : of(request);
    }

    private static String address(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }

    /** The address where it leads to no other host. */
    static Optional<String> local(@Nullable String address) {
        return Optional.ofNullable(address)
                .filter(text -> text.length() <= MOST_CHARACTERS
                        && text.startsWith("/")
                        && !text.startsWith("//")
                        && text.chars().allMatch(letter -> letter > ' ' && letter < 127 && letter != '\\'));
    }
}
