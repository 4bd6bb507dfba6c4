package seizures.contract;

/** What an agency says about its reports of a period. */
public enum CoverageClaim {
    /** All that was seized has been reported: a day without a report is a day without a seizure. */
    COMPLETE,
    /** Nothing was seized. */
    NOTHING_TO_REPORT
}
