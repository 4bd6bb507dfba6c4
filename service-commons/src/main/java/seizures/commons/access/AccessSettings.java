package seizures.commons.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are taken, and what in them says who somebody is.
 *
 * @param mode {@code open} asks nobody for a token
 * @param issuers those whose tokens are taken; each with its address, its keys and more (docs/access.md)
 */
@ConfigurationProperties("seizures.access")
@Validated
record AccessSettings(
        @DefaultValue("tokens") Mode mode, @DefaultValue List<@Valid Issuer> issuers) {
    enum Mode {
        TOKENS,
        OPEN
    }

    /**
     * One issuer of tokens.
     *
     * @param issuer the {@code iss} of its tokens
     * @param keys address of its key set
     * @param audience what the {@code aud} of a token must hold
     * @param algorithms of signatures; only asymmetric ones have a name here
     * @param rolesClaim a claim, or a path to one: {@code realm_access.roles}
     */
    record Issuer(
            @NotBlank String issuer,
            @NotNull URI keys,
            @DefaultValue("seizure-watch") String audience,

            @DefaultValue({"RS256", "PS256", "ES256"}) @NotEmpty
            Set<String> algorithms,

            @DefaultValue("roles") String rolesClaim,
            @DefaultValue("agencies") String agenciesClaim,
            @DefaultValue("sub") String nameClaim) {}

    AccessSettings {
        if (mode == Mode.TOKENS && issuers.isEmpty()) {
            throw new IllegalArgumentException("Nobody could get in, as no issuer of tokens is named: set"
                    + " seizures.access.issuers[0].issuer and seizures.access.issuers[0].keys; or, where everybody who"
                    + " reaches this machine may do everything, seizures.access.mode=open");
        }
    }

    boolean isOpen() {
        return mode == Mode.OPEN;
    }
}
