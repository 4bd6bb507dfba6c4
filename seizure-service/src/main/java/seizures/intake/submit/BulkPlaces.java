package seizures.intake.submit;

import java.util.HashMap;
import java.util.Map;
import seizures.commons.access.Caller;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.ProblemException;

/** How many bulks are at work at once: of each caller, and of all together. Nothing is kept of a caller who has none. */
final class BulkPlaces {
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();

    BulkPlaces(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** A place that is taken until it is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ProblemException where the caller, or all together, have as many as they may */
    synchronized Place take(Caller caller) {
        var who = caller.identity();
        int own = taken.getOrDefault(who, 0);
        if (caller.name() != null && own >= mostOfOne) { // where access is open, all are one caller
            throw new ProblemException(
                    CommonProblem.TOO_MANY_REQUESTS.because("You are sending too many bulks at once"));
        }
        if (taken.values().stream().mapToInt(Integer::intValue).sum() >= most) {
            throw new ProblemException(CommonProblem.UNAVAILABLE.because("Too many bulks at once"));
        }
        taken.put(who, own + 1);
        return () -> leave(who);
    }

    private synchronized void leave(String who) {
        taken.computeIfPresent(who, (_, number) -> number == 1 ? null : number - 1);
    }

    /** Of how many callers something is kept. */
    synchronized int callers() {
        return taken.size();
    }
}
