package seizures.intake.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import seizures.contract.ContractJson;
import seizures.contract.Evidence;
import seizures.contract.Fraction;
import seizures.contract.LabResult;
import seizures.contract.LabResult.Finding;
import seizures.contract.Role;
import seizures.intake.report.LabResultRequest.FindingRequest;

/** From a laboratory's result as sent to what it says. */
record LabResultParser(Faults faults, Moments moments, String at) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final int LABORATORY = 200;
    private static final int MOST_ITEMS = 100;
    private static final int DERIVED = 16;

    /** A result, and what is stated about when it was known. */
    record Analysed(LabResult result, Stated stated) {}

    @Nullable
    Analysed parse(LabResultRequest request) {
        var id = faults.optional(at + "/resultId", request.resultId(), LabResultParser::id);
        var laboratory = faults.words(at + "/laboratory", request.laboratory(), LABORATORY);
        if (request.laboratory() == null) {
            faults.add(at + "/laboratory", "is missing");
        }
        var day = faults.optional(at + "/analysedOn", request.analysedOn(), text -> moments.occurred(text, null));
        var recordedAt = faults.optional(at + "/recordedAt", request.recordedAt(), text -> moments.recorded(text, day));
        var restatedOn = faults.optional(at + "/restatedOn", request.restatedOn(), moments::restated);
        var findings = findings(request.findings());
        if (faults.any() || laboratory == null) {
            return null;
        }
        var analysedOn = day == null ? null : day.text();
        var derived = id == null ? derived(laboratory, analysedOn, findings) : id;
        return new Analysed(
                new LabResult(derived, laboratory, analysedOn, findings), new Stated(recordedAt, restatedOn));
    }

    private static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("is no id of 1 to 100 letters, digits or . _ : -");
        }
        return text;
    }

    /** The same content gives the same id, so that sending it again changes nothing: the first 128 bits of SHA-256. */
    private static String derived(String laboratory, @Nullable String analysedOn, List<Finding> findings) {
        var content = ContractJson.MAPPER.writeValueAsString(new LabResult("", laboratory, analysedOn, findings));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + HexFormat.of().formatHex(hash, 0, DERIVED);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Finding> findings(@Nullable List<@Nullable FindingRequest> requests) {
        if (requests == null || requests.isEmpty()) {
            faults.add(at + "/findings", "is missing: at least one finding");
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        var places = new HashSet<String>();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            var finding = request == null ? null : finding(at + "/findings/" + i, request);
            if (finding != null) {
                if (!places.add(finding.item() + " " + finding.substance())) {
                    faults.add(at + "/findings/" + i + "/substance", "is named twice for this item");
                }
                findings.add(finding);
            }
        }
        return List.copyOf(findings);
    }

    private @Nullable Finding finding(String at, FindingRequest request) {
        var item = request.item();
        if (item == null || item < 0 || item >= MOST_ITEMS) {
            faults.add(at + "/item", item == null ? "is missing" : "is no place of an item, from 0: " + item);
        }
        if (request.evidence() == null) {
            faults.add(at + "/evidence", "is missing");
        }
        var substance = faults.required(at + "/substance", request.substance(), ItemParser::code);
        var evidence = faults.oneOf(at + "/evidence", request.evidence(), Evidence.class, null);
        var role = faults.oneOf(at + "/role", request.role(), Role.class, null);
        var purity = faults.optional(at + "/purity", request.purity(), Fraction::parse);
        var active = new ItemParser(faults).mass(at + "/activePerUnit", request.activePerUnit());
        var uncertainty = faults.optional(at + "/uncertainty", request.uncertainty(), Fraction::parse);
        return item == null || substance == null || evidence == null
                ? null
                : new Finding(item, substance, evidence, role, purity, active, uncertainty);
    }
}
