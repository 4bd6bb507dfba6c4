package seizures.check;

/**
 * A restart of each service in turn, as a release does it, while agencies report, correct and retract in bulk: whoever
 * sends again what has no answer or a 503 loses no report, and no count has a gap. One instance of each runs, so there
 * are moments without an answer; with two there is always one that answers. Arguments as of {@link KillCheck}.
 */
final class RollingCheck {
    private RollingCheck() {}

    public static void main(String[] arguments) throws Exception {
        KillCheck.run("graceful restart of ", ProcessHandle::destroy, arguments);
    }
}
