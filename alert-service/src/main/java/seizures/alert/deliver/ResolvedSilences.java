package seizures.alert.deliver;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import seizures.alert.about.AlertLabels;
import seizures.contract.AlertCommand;
import seizures.contract.AlertVersion;

/** Which silences are over because the last alert that they mean has ceased to fire. */
final class ResolvedSilences {
    /** Who ends them. */
    static final String AUTHOR = "alert-service";

    private ResolvedSilences() {}

    /**
     * Acts that end them; of the same silence always the same act, whoever finds it.
     *
     * @param silences that are not over
     * @param ended those that have ceased to fire since the first of the silences was made
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
