package seizures.console.session;

import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How sessions are kept.
 *
 * @param keys encrypt the cookies, each 32 random bytes in Base64 ({@code openssl rand -base64 32}), the same for all
 *     instances: the first encrypts, all decrypt. To change it, put a new one in front, and drop the old one a day later.
 * @param endsAfter when a person has to sign in again, whatever the issuer's tokens say
 */
@Validated
@ConfigurationProperties("seizures.console.session")
record SessionSettings(
        @NotEmpty List<String> keys, @DefaultValue("PT12H") Duration endsAfter) {}
