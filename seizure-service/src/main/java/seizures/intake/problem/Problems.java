package seizures.intake.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.commons.web.CommonProblem;

/** The problems of this service; {@code docs/problems.md} describes them for who meets one. */
public final class Problems {
    private Problems() {}

    public static Problem invalidReport(List<Fault> errors) {
        return new Problem("/problems/invalid-report", "The report is not valid", 422, null, errors);
    }

    public static Problem malformedJson(String detail) {
        return of("/problems/malformed-json", "The body is not the JSON it should be", 400, detail);
    }

    public static Problem invalidParameter(Fault fault) {
        return new Problem(
                "/problems/invalid-parameter", "A parameter or header is not valid", 400, null, List.of(fault));
    }

    public static Problem unauthenticated(String detail) {
        return common(CommonProblem.UNAUTHENTICATED, detail);
    }

    public static Problem forbidden(String detail) {
        return common(CommonProblem.FORBIDDEN, detail);
    }

    public static Problem unknownSeizure(String seizureId) {
        return of("/problems/unknown-seizure", "No such seizure", 404, "Nothing was reported as " + seizureId);
    }

    public static Problem unknownVersion(int version) {
        return of("/problems/unknown-version", "No such version", 404, "The record has no version " + version);
    }

    public static Problem timeout() {
        return common(CommonProblem.REQUEST_TIMEOUT, null);
    }

    public static Problem alreadyReported(String detail) {
        return of("/problems/already-reported", "This is known already, with other content", 409, detail);
    }

    public static Problem alreadyRetracted() {
        return of("/problems/already-retracted", "The record is retracted", 409, null);
    }

    public static Problem periodLocked(String detail) {
        return of("/problems/period-locked", "The period is locked", 409, detail);
    }

    /** A day or a period that cannot be closed because it still goes on. */
    public static Problem notOverYet(String detail) {
        return of("/problems/not-over-yet", "This is not over yet", 409, detail);
    }

    public static Problem notClosed(String detail) {
        return of("/problems/not-closed", "This is not closed", 404, detail);
    }

    public static Problem invalidAct(List<Fault> errors) {
        return new Problem("/problems/invalid-act", "The act is not valid", 422, null, errors);
    }

    public static Problem staleVersion(String detail) {
        return of("/problems/stale-version", "If-Match does not name the current version", 412, detail);
    }

    public static Problem tooLarge(String detail) {
        return common(CommonProblem.TOO_LARGE, detail);
    }

    public static Problem preconditionRequired() {
        return of(
                "/problems/precondition-required",
                "If-Match is missing",
                428,
                "Send the ETag of the version that you correct or retract");
    }

    public static Problem tooManyRequests(String detail) {
        return common(CommonProblem.TOO_MANY_REQUESTS, detail);
    }

    /** Nothing was stored. */
    public static Problem unavailable(String detail) {
        return common(CommonProblem.UNAVAILABLE, detail);
    }

    /** It may have been stored, or not. */
    public static Problem outcomeUnknown() {
        return of(
                "/problems/outcome-unknown",
                "It is not known whether this was stored",
                503,
                "Send the same again: what is stored already is counted once");
    }

    private static Problem common(CommonProblem problem, @Nullable String detail) {
        return of(problem.type(), problem.title(), problem.status(), detail);
    }

    private static Problem of(String type, String title, int status, @Nullable String detail) {
        return new Problem(type, title, status, detail == null ? null : Words.printable(detail), List.of());
    }
}
