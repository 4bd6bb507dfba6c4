package seizures.commons.web;

/** The maximum number of listeners is reached. */
final class NoPlace extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoPlace() {
        super("The maximum number of listeners is reached", null, false, false);
    }
}
