package seizures.intake.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every problem of this service; {@code docs/problems.md} describes them for who meets one. */
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

    public static Problem badRequest() {
        return of("/problems/bad-request", "The request is not valid HTTP, or not for this address", 400, null);
    }

    public static Problem unauthenticated(String detail) {
        return of("/problems/unauthenticated", "It is not known who asks", 401, detail);
    }

    public static Problem forbidden(String detail) {
        return of("/problems/forbidden", "You may not do this", 403, detail);
    }

    public static Problem notFound() {
        return of("/problems/not-found", "There is nothing at this address", 404, null);
    }

    public static Problem unknownSeizure(String seizureId) {
        return of("/problems/unknown-seizure", "No such seizure", 404, "Nothing was reported as " + seizureId);
    }

    public static Problem unknownVersion(int version) {
        return of("/problems/unknown-version", "No such version", 404, "The record has no version " + version);
    }

    public static Problem methodNotAllowed() {
        return of("/problems/method-not-allowed", "This address does not take this method", 405, null);
    }

    public static Problem notAcceptable() {
        return of("/problems/not-acceptable", "The answer has none of the accepted media types", 406, null);
    }

    public static Problem timeout() {
        return of("/problems/request-timeout", "The request took too long to arrive", 408, null);
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
        return of("/problems/too-large", "The request is too large", 413, detail);
    }

    public static Problem unsupportedMediaType(String detail) {
        return of("/problems/unsupported-media-type", "This media type is not taken here", 415, detail);
    }

    public static Problem preconditionRequired() {
        return of(
                "/problems/precondition-required",
                "If-Match is missing",
                428,
                "Send the ETag of the version that you correct or retract");
    }

    public static Problem tooManyRequests(String detail) {
        return of("/problems/too-many-requests", "You ask too often, or too much at once", 429, detail);
    }

    public static Problem headersTooLarge() {
        return of("/problems/headers-too-large", "The header fields are too large", 431, null);
    }

    public static Problem internalError() {
        return of("/problems/internal-error", "Something is wrong on our side", 500, null);
    }

    /** Nothing was stored. */
    public static Problem unavailable(String detail) {
        return of("/problems/unavailable", "Not now; try again", 503, detail);
    }

    /** It may have been stored, or not. */
    public static Problem outcomeUnknown() {
        return of(
                "/problems/outcome-unknown",
                "It is not known whether this was stored",
                503,
                "Send the same again: what is stored already is counted once");
    }

    /** For an answer of which only the status is known. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> unauthenticated("Send a token");
            case 403 -> forbidden("It is not yours to do");
            case 404 -> notFound();
            case 405 -> methodNotAllowed();
            case 406 -> notAcceptable();
            case 408 -> timeout();
            case 413 -> tooLarge("The body is too large");
            case 415 -> unsupportedMediaType("See the API's description for the types");
            case 431 -> headersTooLarge();
            case 503 -> unavailable("The service is busy or starting");
            default -> status < 500 ? badRequest() : internalError();
        };
    }

    private static Problem of(String type, String title, int status, @Nullable String detail) {
        return new Problem(type, title, status, detail == null ? null : Words.printable(detail), List.of());
    }
}
