package seizures.commons.web;

/** As many listen as may. */
final class NoPlace extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoPlace() {
        super("So many listen already that there is no place.", null, false, false);
    }
}
