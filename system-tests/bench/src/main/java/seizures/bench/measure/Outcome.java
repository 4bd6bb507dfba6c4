package seizures.bench.measure;

/**
 * What one round did.
 *
 * @param items reports, changes, questions or whatever the round counts
 * @param times of each request; empty where nobody waits for a single item
 * @param failed requests
 */
public record Outcome(long items, Times times, long failed, double seconds, Cost cost) {
    public double perSecond() {
        return items / seconds;
    }
}
