package seizures.alert.deliver;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.contract.AlertVersion;

/** Absolute addresses of an alert in the console, from one base address. Without a base there are none. */
final class AlertLinks {
    private final Optional<String> base;

    /** @param base address of the console, {@code https://seizures.example.org}; null where there is none */
    AlertLinks(@Nullable URI base) {
        this.base = Optional.ofNullable(base).map(AlertLinks::checked);
    }

    private static String checked(URI base) {
        boolean isWeb = "https".equalsIgnoreCase(base.getScheme()) || "http".equalsIgnoreCase(base.getScheme());
        if (!isWeb || base.getHost() == null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("seizures.links.base " + base
                    + " must be an absolute address such as https://seizures.example.org, without query and fragment");
        }
        var text = base.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The alert's page. */
    Optional<String> page(AlertVersion alert) {
        return base.map(address -> address + "/alerts/" + encoded(alert.alertId()));
    }

    /** The alert's picture. */
    Optional<String> chart(AlertVersion alert) {
        return base.map(address -> address + "/api/alert/v1/alerts/" + encoded(alert.alertId()) + "/chart.svg");
    }

    /** The rule's page. */
    Optional<String> rule(AlertVersion alert) {
        return base.map(address -> address + "/rules/" + encoded(alert.ruleId()));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
