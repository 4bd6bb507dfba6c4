package seizures.alert.deliver;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import seizures.alert.about.AlertLinks;
import seizures.alert.about.AlertWords;
import seizures.contract.AlertState;

/** One or more notifications as a message to a person. */
record AlertDigest(List<Notification> notifications, AlertLinks links) {
    /** One line: of several alerts how many, and the first. */
    String title() {
        var first = title(notifications.getFirst());
        return notifications.size() == 1 ? first : notifications.size() + " alerts: " + first + ", and others";
    }

    /** Each notification with its links, an empty line between them. */
    String text() {
        return notifications.stream()
                .map(notification -> Stream.concat(Stream.of(summary(notification)), links(notification))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private static String title(Notification notification) {
        return switch (notification) {
            case Notification.OfAlert(var alert) ->
                alert.title() != null || alert.state() == AlertState.FIRING
                        ? AlertWords.title(alert)
                        : alert.state() + ": " + AlertWords.title(alert);
            case Notification.OfSilence(var silence, var _) -> "A silence of " + silence.author() + " ends soon";
        };
    }

    private static String summary(Notification notification) {
        return switch (notification) {
            case Notification.OfAlert(var alert) -> AlertWords.summary(alert);
            case Notification.OfSilence(var silence, var alerts) ->
                "The silence of " + silence.author() + " (" + silence.reason() + ") ends at " + silence.until() + ". "
                        + alerts.size() + " of its alerts still fire: " + String.join(", ", alerts) + ".";
        };
    }

    private Stream<String> links(Notification notification) {
        return notification instanceof Notification.OfAlert(var alert)
                ? Stream.of(links.page(alert), links.chart(alert)).flatMap(Optional::stream)
                : Stream.empty();
    }
}
