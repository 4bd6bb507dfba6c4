package seizures.alert.deliver;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How alerts are mailed; the server is {@code spring.mail}.
 *
 * @param from the address of the sender
 * @param allowedDomains of addresses that alerts may be mailed to, {@code example.org}; none unless stated
 */
@ConfigurationProperties("seizures.alert.delivery.mail")
record MailSettings(
        @DefaultValue("seizure-watch@localhost") String from,
        @DefaultValue List<String> allowedDomains) {
    boolean mayMail(String address) {
        var domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return allowedDomains.stream()
                .anyMatch(allowed -> allowed.toLowerCase(Locale.ROOT).equals(domain));
    }
}
