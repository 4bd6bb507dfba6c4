package seizures.contract;

/** Where an alert is in its life: see {@code docs/alerts.md}. */
public enum AlertState {
    /** It holds, but not yet for as long as its rule asks. */
    PENDING,
    FIRING,
    /** It was true, and is over. */
    RESOLVED,
    /** It was never true, as we now know; or its rule no longer says so. */
    WITHDRAWN
}
