package seizures.alert.deliver;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import seizures.contract.AlertChange;
import seizures.contract.AlertDelivery;
import seizures.contract.AlertDelivery.Outcome;
import seizures.contract.AlertSubscription;

/** Which changes of an alert a subscription wants. */
final class EventChoice {
    /** Unless a subscription says otherwise: all but more of the same, and what people do. */
    static final List<AlertChange> DEFAULT = List.of(
            AlertChange.FIRED,
            AlertChange.ESCALATED,
            AlertChange.CORRECTED,
            AlertChange.RESOLVED,
            AlertChange.WITHDRAWN);

    /** Whoever hears of an alert hears that it was wrong. */
    private static final Set<AlertChange> ALWAYS = EnumSet.of(AlertChange.CORRECTED, AlertChange.WITHDRAWN);

    private EventChoice() {}

    static List<AlertChange> of(AlertSubscription subscription) {
        return subscription.events().isEmpty() ? DEFAULT : subscription.events();
    }

    /** What is missing in a choice; empty where nothing is. */
    static Set<AlertChange> missing(List<AlertChange> chosen) {
        var missing = EnumSet.copyOf(ALWAYS);
        chosen.forEach(missing::remove);
        return missing;
    }

    /** @param last the subscriber's last notification of the alert; to a subscriber without one, an alert that fires has fired */
    static boolean isWanted(AlertSubscription to, AlertChange change, @Nullable AlertDelivery last) {
        var chosen = of(to);
        boolean isNews = last == null || last.outcome() == Outcome.WITHHELD;
        return chosen.contains(change) || (isNews && chosen.contains(AlertChange.FIRED));
    }

    /** Whether a change can wait for the next one, so that both are told at once. */
    static boolean canWait(AlertChange change) {
        return switch (change) {
            case GROWN, CORRECTED -> true;
            case FIRED, ESCALATED, RESOLVED, WITHDRAWN, ACTED -> false;
        };
    }
}
