package seizures.console.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A laboratory's result as a form has it: one finding about one item of a record.
 *
 * @param resultId makes the result count once, however often the form is sent
 * @param item of the record, from 0
 * @param purity a fraction of 1; empty where it was not measured
 */
record LabResult(String resultId, String laboratory, int item, String substance, String evidence, String purity) {
    Map<String, Object> body() {
        var finding = new LinkedHashMap<String, Object>();
        finding.put("item", item);
        finding.put("substance", substance.strip());
        finding.put("evidence", evidence);
        if (!purity.isBlank()) {
            finding.put("purity", purity.strip());
        }
        return Map.of("resultId", resultId, "laboratory", laboratory.strip(), "findings", List.of(finding));
    }
}
