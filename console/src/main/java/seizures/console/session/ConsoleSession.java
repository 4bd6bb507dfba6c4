package seizures.console.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's session, as it lies encrypted in the browser's cookies.
 *
 * @param id random, new at each login
 * @param accessToken what the services are asked with; missing where access is open
 * @param accessEndsAt when the access token expires
 * @param refreshToken gets the next access token; missing where the issuer gives none
 * @param idToken shown to the issuer at logout
 * @param endsAt when the person must sign in again, whatever the tokens say
 */
record ConsoleSession(
        String id,
        String user,
        List<String> roles,
        List<String> agencies,
        @Nullable String accessToken,
        Instant accessEndsAt,
        @Nullable String refreshToken,
        @Nullable String idToken,
        Instant endsAt) {

    ConsoleSession refreshed(String newAccess, Instant newEnd, @Nullable String newRefresh) {
        var next = newRefresh == null ? refreshToken : newRefresh;
        return new ConsoleSession(id, user, roles, agencies, newAccess, newEnd, next, idToken, endsAt);
    }
}
