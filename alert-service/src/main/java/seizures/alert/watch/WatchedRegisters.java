package seizures.alert.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import seizures.contract.RegisterAct;
import seizures.domain.registry.RegisterBook;
import seizures.domain.registry.Registers;

/**
 * The registers as the watch has read them in its own order, and no others, so that its alerts rest on its inputs alone.
 * To read all history with new ones takes as long as a start: one act is read at once, more of the same second together.
 */
final class WatchedRegisters {
    private final StreamsStore<RegisterAct> store;
    private final RegisterBook book = new RegisterBook();
    private Registers inForce;
    private @Nullable RegisterAct unread;
    private boolean hasReadSinceTick;

    /** @param store of every act, by {@link RegisterAct#eventId} */
    WatchedRegisters(StreamsStore<RegisterAct> store) {
        this.store = store;
        List<RegisterAct> acts = new ArrayList<>();
        store.forEach((_, act) -> acts.add(act));
        book.take(acts);
        this.inForce = book.registers();
    }

    /** The same act again, or another of its version, changes nothing. */
    void take(RegisterAct act) {
        if (book.take(List.of(act))) {
            store.put(act.eventId(), act);
            unread = act;
        }
    }

    void tick() {
        hasReadSinceTick = false;
    }

    /** The newest act, where all history is to be read with it now; from then on its registers are in force here. */
    Optional<RegisterAct> toRead() {
        var act = unread;
        if (act == null || hasReadSinceTick) {
            return Optional.empty();
        }
        unread = null;
        hasReadSinceTick = true;
        inForce = book.registers();
        return Optional.of(act);
    }

    /** Does something with the registers in force here. */
    <T> T during(Supplier<T> action) {
        return inForce.during(action);
    }
}
