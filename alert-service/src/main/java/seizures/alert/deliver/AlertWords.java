package seizures.alert.deliver;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import seizures.contract.AlertVersion;
import seizures.contract.PortCode;
import seizures.domain.registry.Ports;

/** What an alert says to people in a line and in a few; of versions from before they had words, from their numbers. */
final class AlertWords {
    private static final int DECIMALS = 3;

    private AlertWords() {}

    /** One line. */
    static String title(AlertVersion alert) {
        return alert.title() == null ? numbers(alert) : alert.title();
    }

    /** {@code CRITICAL fentanyl-month, Laredo: 1,200.5 kg, limit 1,000}. */
    private static String numbers(AlertVersion alert) {
        var place = place(alert).map(name -> ", " + name).orElse("");
        var bound = alert.upperBound();
        return alert.severity().word().toUpperCase(Locale.ROOT) + " " + alert.ruleId() + place + ": "
                + number(alert.observed()) + " " + alert.unit() + (bound == null ? "" : ", limit " + number(bound));
    }

    /** Some sentences. */
    static String summary(AlertVersion alert) {
        return alert.summary() == null ? facts(alert) : alert.summary();
    }

    private static String facts(AlertVersion alert) {
        var grounds = String.join("; ", alert.evidence().grounds());
        return numbers(alert) + ". " + alert.evidence().count() + " seizures, "
                + alert.window().from() + " to "
                + alert.window().to() + "." + (grounds.isEmpty() ? "" : " " + grounds + ".") + " "
                + alert.state().name() + ": " + alert.reason() + ".";
    }

    /** The name of the port that the alert is about. */
    static Optional<String> place(AlertVersion alert) {
        try {
            return Optional.ofNullable(alert.group().get("port"))
                    .map(PortCode::parse)
                    .flatMap(Ports::find)
                    .map(Ports.Port::name);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String number(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(value);
    }
}
