package seizures.intake.problem;

import java.util.List;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Fault;
import seizures.commons.request.Problem;
import seizures.commons.request.ProblemType;

/** The problems of this service. */
public enum IntakeProblem implements ProblemType {
    INVALID_REPORT(422, "Invalid report"),
    INVALID_ACT(422, "Invalid seal or lock"),
    INVALID_STATEMENT(422, "Invalid statement of coverage"),
    INVALID_ENTRY(422, "Invalid register entry"),
    UNKNOWN_SEIZURE(404, "Unknown seizure"),
    UNKNOWN_VERSION(404, "Unknown version"),
    UNKNOWN_RECEIPT(404, "Unknown receipt"),
    INVALID_COLUMN_MAP(422, "Invalid column map"),
    UNREADABLE_TABLE(422, "The table cannot be read"),
    UNKNOWN_COLUMN_MAP(404, "Unknown column map"),
    UNKNOWN_STATEMENT(404, "Unknown statement of coverage"),
    UNKNOWN_ENTRY(404, "Unknown register entry"),
    /** A seal or a lock that is not there. */
    NOT_CLOSED(404, "Not sealed or locked"),
    ALREADY_REPORTED(409, "Already reported with other content"),
    ALREADY_RETRACTED(409, "Already retracted"),
    ALREADY_STATED(409, "Already stated with other content"),
    ALREADY_WITHDRAWN(409, "Already withdrawn"),
    PERIOD_LOCKED(409, "Period locked"),
    /** A day or a period that cannot be closed yet. */
    NOT_OVER_YET(409, "Not over yet"),
    STALE_VERSION(412, "If-Match does not name the current version");

    private final int status;
    private final String title;

    IntakeProblem(int status, String title) {
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

    public static Problem unknownSeizure(String seizureId) {
        return UNKNOWN_SEIZURE.because("No seizure was reported as " + seizureId);
    }

    public static Problem unknownStatement(String statementId) {
        return UNKNOWN_STATEMENT.because("No statement of coverage was made as " + statementId);
    }

    /** Also where the map is another caller's: nobody learns of those. */
    public static Problem unknownColumnMap(String name) {
        return UNKNOWN_COLUMN_MAP.because("No column map of yours is named " + name);
    }

    /** @param key kind and id */
    public static Problem unknownEntry(String key) {
        return UNKNOWN_ENTRY.because("No registrar entered " + key);
    }

    public static Problem invalidReport(List<Fault> faults) {
        return INVALID_REPORT.withErrors(faults);
    }

    /** A correction of a record that is retracted. */
    public static Problem alreadyRetracted() {
        return ALREADY_RETRACTED.because("The record is retracted; a correction of the retraction restores it");
    }

    /** Whether it was stored is not known; the same again is counted once. */
    public static Problem outcomeUnknown() {
        return CommonProblem.OUTCOME_UNKNOWN.because(
                "The brokers did not answer in time; send the same again: what is already stored is counted once");
    }

    /** A change without If-Match. */
    public static Problem preconditionRequired() {
        return CommonProblem.PRECONDITION_REQUIRED.because(
                "Send the ETag of the version you are correcting or retracting");
    }
}
