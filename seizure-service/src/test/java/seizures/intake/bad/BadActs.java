package seizures.intake.bad;

import static seizures.intake.bad.BadReports.GOOD;

import java.util.List;
import java.util.stream.Stream;

/** Corrections, retractions and laboratory results that are not for what there is. */
final class BadActs {
    /** Version 1 of it is current. */
    static final String KNOWN = GOOD.replace("24-1", "24-KNOWN");

    /** Its version 2 is its retraction. */
    static final String GONE = GOOD.replace("24-1", "24-GONE");

    private static final String RECORD = "/v1/seizures/US-CBP-24-KNOWN";
    private static final String CORRECTED = KNOWN.replaceFirst("\\{", "{\"reason\":\"weighed\",");
    private static final String FINDING = """
            {"laboratory":"DEA","findings":[{"item":0,"substance":"fentanyl","evidence":"CONFIRMED"}]}""";

    private BadActs() {}

    static Stream<BadRequest> all() {
        return Stream.of(corrections(), retractions(), results()).flatMap(List::stream);
    }

    private static List<BadRequest> corrections() {
        return List.of(
                BadRequest.of("known with other content", "POST", "/v1/seizures")
                        .json(KNOWN.replace("\"1\"", "\"2\""))
                        .meets(409, "already-reported"),
                correction("a correction without If-Match").meets(428, "precondition-required"),
                correction("a correction of what is not current")
                        .with("If-Match", "\"7\"")
                        .meets(412, "stale-version"),
                correction("a weak ETag").with("If-Match", "W/\"1\"").meets(400, "invalid-parameter"),
                correction("any version").with("If-Match", "*").meets(400, "invalid-parameter"),
                correction("version 0").with("If-Match", "\"0\"").meets(400, "invalid-parameter"),
                ofVersion(1, "a correction without reason", "PUT", RECORD)
                        .json(KNOWN)
                        .meets(422, "invalid-report", "#/reason"),
                ofVersion(1, "a correction of another", "PUT", RECORD)
                        .json(CORRECTED.replace("KNOWN", "OTHER"))
                        .meets(422, "invalid-report", "#/seizureId"),
                ofVersion(1, "a correction of nothing", "PUT", "/v1/seizures/US-CBP-24-NONE")
                        .json(CORRECTED.replace("KNOWN", "NONE"))
                        .meets(404, "unknown-seizure"),
                ofVersion(1, "a correction as text", "PUT", RECORD)
                        .body("text/plain", CORRECTED)
                        .meets(415, "unsupported-media-type"));
    }

    private static List<BadRequest> retractions() {
        return List.of(
                BadRequest.of("a retraction without If-Match", "DELETE", RECORD + "?reason=x")
                        .meets(428, "precondition-required"),
                ofVersion(1, "a retraction without reason", "DELETE", RECORD).meets(422, "invalid-report", "#/reason"),
                ofVersion(1, "a retraction of nothing", "DELETE", "/v1/seizures/US-CBP-24-NONE?reason=x")
                        .meets(404, "unknown-seizure"),
                ofVersion(2, "a retraction again, otherwise", "DELETE", "/v1/seizures/US-CBP-24-GONE?reason=x")
                        .meets(409, "already-retracted"));
    }

    private static List<BadRequest> results() {
        return List.of(
                result("an empty result", "KNOWN", "{}").meets(422, "invalid-report", "#/laboratory", "#/findings"),
                result("a result for nothing", "NONE", FINDING).meets(404, "unknown-seizure"),
                result("a result for what is retracted", "GONE", FINDING).meets(409, "already-retracted"),
                result("a result for no item", "KNOWN", FINDING.replace("0", "9"))
                        .meets(422, "invalid-report", "#/findings"),
                result("a result for item -1", "KNOWN", FINDING.replace("0", "-1"))
                        .meets(422, "invalid-report", "#/findings/0/item"),
                result("a finding without evidence", "KNOWN", FINDING.replace(",\"evidence\":\"CONFIRMED\"", ""))
                        .meets(422, "invalid-report", "#/findings/0/evidence"));
    }

    private static BadRequest correction(String name) {
        return BadRequest.of(name, "PUT", RECORD).json(CORRECTED);
    }

    private static BadRequest ofVersion(int version, String name, String method, String path) {
        return BadRequest.of(name, method, path).with("If-Match", "\"" + version + "\"");
    }

    private static BadRequest result(String name, String seizure, String body) {
        return BadRequest.of(name, "POST", "/v1/seizures/US-CBP-24-" + seizure + "/lab-results")
                .json(body);
    }
}
