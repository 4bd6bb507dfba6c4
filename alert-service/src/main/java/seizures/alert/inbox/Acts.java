package seizures.alert.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import seizures.alert.about.AlertLabels;
import seizures.contract.AlertCommand;
import seizures.contract.Severity;

/** Everything people did about alerts, from the topic of commands; a repeated act counts once. One thread writes, any thread reads. */
public final class Acts {
    private final Map<String, List<AlertCommand>> bySubject = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<String, AlertCommand.Silenced> silences = new ConcurrentSkipListMap<>();
    private final List<Consumer<AlertCommand>> observers = new CopyOnWriteArrayList<>();
    private final Map<String, AlertCommand> byCommandId = new ConcurrentHashMap<>();

    void after(AlertCommand act) {
        if (byCommandId.putIfAbsent(act.commandId(), act) != null) {
            return;
        }
        keep(act);
        observers.forEach(observer -> observer.accept(act));
    }

    /** @param observer called with each act from now on, on the thread that reads them: it must not block */
    public void observe(Consumer<AlertCommand> observer) {
        observers.add(observer);
    }

    public void unobserve(Consumer<AlertCommand> observer) {
        observers.remove(observer);
    }

    private void keep(AlertCommand act) {
        switch (act) {
            case AlertCommand.Silenced silence -> silences.put(silence.subject(), silence);
            case AlertCommand.Unsilenced ended -> silences.remove(ended.subject());
            case AlertCommand.Acknowledged _,
                    AlertCommand.Commented _,
                    AlertCommand.Assigned _,
                    AlertCommand.Judged _ -> bySubject.merge(act.subject(), List.of(act), Acts::both);
        }
    }

    private static List<AlertCommand> both(List<AlertCommand> before, List<AlertCommand> next) {
        var all = new ArrayList<>(before);
        all.addAll(next);
        return List.copyOf(all);
    }

    /** The first act with this id: the one that counts. */
    public Optional<AlertCommand> find(String commandId) {
        return Optional.ofNullable(byCommandId.get(commandId));
    }

    /** All about an alert, the first one first. */
    public List<AlertCommand> about(String alertId) {
        return bySubject.getOrDefault(alertId, List.of());
    }

    /** The last acknowledgement, unless the alert is more severe now than it was then. */
    public Optional<AlertCommand.Acknowledged> acknowledgement(String alertId, Severity severity) {
        return last(alertId, AlertCommand.Acknowledged.class)
                .filter(act -> act.upTo() == null || severity.compareTo(act.upTo()) <= 0);
    }

    /** The last one of an alert. */
    public Optional<AlertCommand.Assigned> assignment(String alertId) {
        return last(alertId, AlertCommand.Assigned.class);
    }

    /** The last judgement of an alert, which counts. */
    public Optional<AlertCommand.Judged> outcome(String alertId) {
        return last(alertId, AlertCommand.Judged.class);
    }

    /** Oldest first. */
    public List<AlertCommand.Commented> comments(String alertId) {
        return all(alertId, AlertCommand.Commented.class);
    }

    private <A extends AlertCommand> Optional<A> last(String alertId, Class<A> kind) {
        var acts = all(alertId, kind);
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.getLast());
    }

    private <A extends AlertCommand> List<A> all(String alertId, Class<A> kind) {
        return bySubject.getOrDefault(alertId, List.of()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Silences in force, by id. */
    public List<AlertCommand.Silenced> silences(Instant now) {
        return silences.values().stream()
                .filter(silence -> now.isBefore(silence.until()))
                .toList();
    }

    /** Silences whose reminder is due. */
    public List<AlertCommand.Silenced> ending(Instant now) {
        return silences(now).stream()
                .filter(silence -> silence.remindAt() != null && !now.isBefore(silence.remindAt()))
                .toList();
    }

    /** Whether new notifications of an alert are withheld. */
    public boolean isSilenced(AlertLabels about, Instant now) {
        return silences(now).stream().anyMatch(silence -> about.fits(silence.filter()));
    }
}
