package seizures.alert.deliver;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import seizures.alert.about.AlertLabels;
import seizures.contract.AlertCommand;
import seizures.contract.AlertVersion;

/** The silences that are over because the last alert they match has stopped firing. */
final class ResolvedSilences {
    /** The author of the commands that end them. */
    static final String AUTHOR = "alert-service";

    private ResolvedSilences() {}

    /**
     * Commands that end them: for the same silence the same command, whichever instance finds it.
     *
     * @param silences in force
     * @param ended alerts that have stopped firing since the oldest of the silences
     */
    static List<AlertCommand.Unsilenced> of(
            Collection<AlertCommand.Silenced> silences,
            Collection<AlertVersion> firing,
            Collection<FiringAlerts.Ended> ended,
            Function<AlertVersion, AlertLabels> about,
            Instant now) {
        return silences.stream()
                .filter(AlertCommand.Silenced::endsOnResolve)
                .filter(silence -> ended.stream()
                        .filter(end -> !end.at().isBefore(silence.recordedAt()))
                        .anyMatch(end -> about.apply(end.alert()).fits(silence.filter())))
                .filter(silence ->
                        firing.stream().noneMatch(alert -> about.apply(alert).fits(silence.filter())))
                .map(silence ->
                        new AlertCommand.Unsilenced(silence.subject(), silence.subject() + "/resolved", AUTHOR, now))
                .toList();
    }
}
