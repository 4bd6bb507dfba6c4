package seizures.commons.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What somebody is here, as the roles claim names it: {@code alert-owner}. */
public enum Role {
    REPORTER,
    LABORATORY,
    IMPORTER,
    ANALYST,
    REVIEWER,
    ALERT_OWNER,
    REGISTRAR,
    OPS,
    AUDITOR;

    public static final Set<Role> EVERY = Set.copyOf(EnumSet.allOf(Role.class));

    /** As tokens have it. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
