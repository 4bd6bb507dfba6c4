package seizures.alert.inbox;

import java.util.List;
import seizures.contract.AlertCommand;

/** Acts for tests of other packages. */
public final class ActsOf {
    private ActsOf() {}

    public static Acts the(AlertCommand... commands) {
        var acts = new Acts();
        List.of(commands).forEach(acts::after);
        return acts;
    }

    public static void add(Acts acts, AlertCommand command) {
        acts.after(command);
    }
}
