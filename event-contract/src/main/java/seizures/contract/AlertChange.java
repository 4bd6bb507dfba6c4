package seizures.contract;

/** What a version of an alert changes for those who follow the alert. */
public enum AlertChange {
    /** It fires, and did not before. */
    FIRED,
    /** It fires with a higher severity than before. */
    ESCALATED,
    /** A correction, a retraction or a change of its rule has changed what it says; or it is pending again. */
    CORRECTED,
    /** It says more of the same: more reports, or a longer time. */
    GROWN,
    /** It was true and is over. */
    RESOLVED,
    /** It was never true, as is known now. */
    WITHDRAWN,
    /** Nothing of what it says: somebody acknowledged, commented on, assigned or judged it. */
    ACTED
}
