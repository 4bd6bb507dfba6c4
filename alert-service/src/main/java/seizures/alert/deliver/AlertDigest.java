package seizures.alert.deliver;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import seizures.contract.AlertCommand;
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
            case Notification.OfAct(var act, var alert, var _) -> AlertWords.title(alert) + ": " + done(act);
            case Notification.OfSilence(var silence, var _) -> "A silence of " + silence.author() + " ends soon";
        };
    }

    private static String summary(Notification notification) {
        return switch (notification) {
            case Notification.OfAlert(var alert) -> AlertWords.summary(alert);
            case Notification.OfAct(var act, var _, var _) ->
                Stream.of(done(act), said(act))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(": "));
            case Notification.OfSilence(var silence, var alerts) ->
                "The silence of " + silence.author() + " (" + silence.reason() + ") ends at " + silence.until() + ". "
                        + alerts.size() + " of its alerts still fire: " + String.join(", ", alerts) + ".";
        };
    }

    private static String done(AlertCommand act) {
        return switch (act) {
            case AlertCommand.Acknowledged _ -> "acknowledged by " + act.author();
            case AlertCommand.Commented _ -> "comment by " + act.author();
            case AlertCommand.Assigned(var _, var _, var _, var _, var assignee) ->
                "assigned to " + assignee + " by " + act.author();
            case AlertCommand.Judged(var _, var _, var _, var _, var judgement, var _) ->
                judgement.name().toLowerCase(Locale.ROOT) + " by " + act.author();
            case AlertCommand.Silenced _, AlertCommand.Unsilenced _ -> act.author();
        };
    }

    private static String said(AlertCommand act) {
        return switch (act) {
            case AlertCommand.Acknowledged(var _, var _, var _, var _, var note, var _) -> note;
            case AlertCommand.Commented(var _, var _, var _, var _, var note) -> note;
            case AlertCommand.Judged(var _, var _, var _, var _, var _, var reason) -> reason;
            case AlertCommand.Assigned _, AlertCommand.Silenced _, AlertCommand.Unsilenced _ -> "";
        };
    }

    private Stream<String> links(Notification notification) {
        return notification instanceof Notification.OfAlert(var alert)
                ? Stream.of(links.page(alert), links.chart(alert)).flatMap(Optional::stream)
                : Stream.empty();
    }
}
