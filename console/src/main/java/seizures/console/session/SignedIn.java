package seizures.console.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The person who is signed in. */
public final class SignedIn extends AbstractAuthenticationToken {
    private final transient ConsoleSession session;

    SignedIn(ConsoleSession session) {
        super(session.roles().stream().map(SimpleGrantedAuthority::new).toList());
        this.session = session;
        setAuthenticated(true);
    }

    ConsoleSession session() {
        return session;
    }

    /** Under which the person's acts are written down. */
    public String user() {
        return session.user();
    }

    public List<String> roles() {
        return session.roles();
    }

    /** Whose records the person reports; {@code *} is every agency. */
    public List<String> agencies() {
        return session.agencies();
    }

    /** What the services are asked with; null where access is open. */
    public @Nullable String accessToken() {
        return session.accessToken();
    }

    public boolean hasAnyRole(String... wanted) {
        return List.of(wanted).stream().anyMatch(session.roles()::contains);
    }

    @Override
    public Object getPrincipal() {
        return session.user();
    }

    @Override
    public @Nullable Object getCredentials() {
        return session.accessToken();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
