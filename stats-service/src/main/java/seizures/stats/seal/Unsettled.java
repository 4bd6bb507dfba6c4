package seizures.stats.seal;

/** A day is sealed and not all that was known on it is counted here yet: its edition cannot be told apart from less. */
public final class Unsettled extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsettled() {
        super(null, null, false, false);
    }
}
