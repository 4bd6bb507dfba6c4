package seizures.commons.register;

/** What looks again when the registers have changed, on the follower's thread. It must not throw. */
@FunctionalInterface
public interface RegisterListener {
    void changed();
}
