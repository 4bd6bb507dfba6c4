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
import seizures.commons.request.JsonFields;
import seizures.contract.ContractJson;
import seizures.contract.Evidence;
import seizures.contract.Fraction;
import seizures.contract.LabResult;
import seizures.contract.LabResult.Finding;
import seizures.contract.Role;

/** From a laboratory's result as sent to what it says. */
record LabResultParser(JsonFields fields, Moments moments) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final int LABORATORY = 200;
    private static final int MOST_ITEMS = 100;
    private static final int MOST_FINDINGS = 200;
    private static final int DERIVED = 16;

    /** A result, and what is stated about when it was known. */
    record Analysed(LabResult result, Stated stated) {}

    @Nullable
    Analysed parse() {
        var id = fields.optional("resultId").parsed(LabResultParser::id);
        var laboratory = fields.required("laboratory").text(LABORATORY);
        var day = fields.optional("analysedOn").parsed(text -> moments.occurred(text, null));
        var recordedAt = fields.optional("recordedAt").parsed(text -> moments.recorded(text, day));
        var restatedOn = fields.optional("restatedOn").parsed(moments::restated);
        var findings = findings();
        if (laboratory == null || !fields.faults().isEmpty()) {
            return null;
        }
        var analysedOn = day == null ? null : day.text();
        var derived = id == null ? derived(laboratory, analysedOn, findings) : id;
        return new Analysed(
                new LabResult(derived, laboratory, analysedOn, findings), new Stated(recordedAt, restatedOn));
    }

    private static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("must be 1 to 100 letters, digits or . _ : -");
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

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var places = new HashSet<String>();
        var elements = fields.required("findings").elements(1, MOST_FINDINGS);
        for (int i = 0; i < elements.size(); i++) {
            var finding = elements.get(i).object(LabResultParser::finding);
            if (finding != null) {
                if (!places.add(finding.item() + " " + finding.substance())) {
                    fields.fault("findings/" + i + "/substance", "must not be repeated for this item");
                }
                findings.add(finding);
            }
        }
        return List.copyOf(findings);
    }

    private static @Nullable Finding finding(JsonFields fields) {
        var item = fields.required("item").whole(0, MOST_ITEMS - 1);
        var substance = fields.required("substance").parsed(ItemParser::code);
        var evidence = fields.required("evidence").oneOf(Evidence.class);
        var role = fields.optional("role").oneOf(Role.class);
        var purity = fields.optional("purity").parsed(Fraction::parse);
        var active = fields.optional("activePerUnit").object(ItemParser::mass);
        var uncertainty = fields.optional("uncertainty").parsed(Fraction::parse);
        fields.refuseUnknown();
        return item == null || substance == null || evidence == null
                ? null
                : new Finding(item, substance, evidence, role, purity, active, uncertainty);
    }
}
