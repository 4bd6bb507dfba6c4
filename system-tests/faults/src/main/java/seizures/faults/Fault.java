package seizures.faults;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something that goes wrong under load.
 *
 * @param says what happens
 * @param impossible why it cannot be tried on this machine, if so
 * @param act does it, and mends it; the plant recovers by itself
 */
record Fault(String name, String says, Function<Plant, Optional<String>> impossible, Act act) {
    interface Act {
        void on(Plant plant) throws Exception;
    }

    Fault(String name, String says, Act act) {
        this(name, says, _ -> Optional.empty(), act);
    }
}
