package seizures.console.session;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people sign in.
 *
 * @param issuer its address, under which {@code /.well-known/openid-configuration} is; not needed where access is open
 * @param clientId what the issuer calls the console
 * @param clientSecret missing for a public client: the code is protected by PKCE in any case
 * @param scopes asked of the issuer, parted by blanks
 * @param rolesClaim the claim of the access token that holds the roles, or the path to it: {@code realm_access.roles}
 * @param agenciesClaim likewise the agencies
 * @param nameClaim likewise the person's name; the same claim as the services use
 */
@ConfigurationProperties("seizures.console.login")
record LoginSettings(
        @Nullable String issuer,
        @DefaultValue("console") String clientId,
        @Nullable String clientSecret,
        @DefaultValue("openid") String scopes,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("agencies") String agenciesClaim,
        @DefaultValue("sub") String nameClaim) {}
