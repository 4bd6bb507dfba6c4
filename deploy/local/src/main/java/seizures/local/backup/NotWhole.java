package seizures.local.backup;

/** A backup is not what was written, or the place for it is not empty. */
final class NotWhole extends Exception {
    private static final long serialVersionUID = 1;

    NotWhole(String why) {
        super(why);
    }
}
