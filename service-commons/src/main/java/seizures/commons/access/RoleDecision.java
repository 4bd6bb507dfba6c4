package seizures.commons.access;

import org.springframework.security.authorization.AuthorizationResult;

/** @param detail why not, for the caller */
public record RoleDecision(boolean isGranted, String detail) implements AuthorizationResult {}
