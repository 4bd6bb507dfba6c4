package seizures.stats.query;

import seizures.commons.request.ProblemType;

/** The problems of this service. */
enum StatsProblem implements ProblemType {
    TOO_MANY_ROWS(400, "Too many rows"),
    /** An answer that must be complete would not be. */
    NOT_COVERED(409, "Not covered by reports"),
    /** The day of knowledge is sealed, and what was known on it is still being counted. */
    NOT_SETTLED(503, "Edition not settled yet");

    private final int status;
    private final String title;

    StatsProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
