package seizures.local.load;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.local.load.FileContent.KnownRecord;

/**
 * Once a file is loaded, states its months as covered, and does what {@code --complete} asks for: a person is asked before
 * anything is retracted.
 */
record Completing(String name, LoadOptions options, Loading loading, Progress progress) {
    /** States the months of a table of monthly sums as covered, and says what it does not. */
    void stateMonths(FileContent content) throws IOException, InterruptedException {
        try (var service = new ServiceClient(options.service(), options.token())) {
            new Completion(service, options.restating(name), LocalDate.now(ZoneOffset.UTC))
                    .stateMonths(content)
                    .forEach(reason -> progress.say(name + ": " + reason));
        }
    }

    /** Whether all of it is done. */
    boolean run(FileContent content, LoadSummary summary) throws IOException, InterruptedException {
        if (!summary.isComplete()) {
            progress.say(name + ": nothing is retracted, as rows of the file are not with the service");
            return false;
        }
        try (var service = new ServiceClient(options.service(), options.token())) {
            var completion = new Completion(service, options.restating(name), LocalDate.now(ZoneOffset.UTC));
            var gone = completion.gone(content);
            Completion.list(name, gone, progress, options.dryRun());
            if (!gone.isEmpty() && !options.dryRun() && !isConfirmed(gone)) {
                progress.say(
                        name + ": nothing is retracted; add --confirm " + gone.size() + " if these records are gone");
                return false;
            }
            loading.retract(name, completion.retractions(gone), summary);
            if (options.dryRun() || !summary.isComplete() || !options.coverage()) {
                return summary.isComplete();
            }
            var reasons = completion.stateCoverage(content);
            reasons.forEach(progress::say);
            return reasons.isEmpty();
        }
    }

    private boolean isConfirmed(List<KnownRecord> gone) {
        var confirmed = options.confirm();
        if (confirmed != null) {
            return confirmed == gone.size();
        }
        return ask(gone.size()) == gone.size();
    }

    private static int ask(int count) {
        return Optional.ofNullable(System.console())
                .filter(Load::isTerminal)
                .map(console -> number(console.readLine(
                        "Retract %,d records that the file does not hold? Type their number: ", count)))
                .orElse(-1);
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.strip().matches("[0-9]{1,9}") ? Integer.parseInt(typed.strip()) : -1;
    }
}
