package seizures.intake.submit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.QueryFields;
import seizures.commons.request.SafeText;
import seizures.commons.request.TimeText;
import seizures.contract.Agency;
import seizures.tables.Restating;
import seizures.tables.Tables;

/**
 * How a table is to be read, as the query says.
 *
 * @param map name of a column map; null for those that come with the program
 * @param dryRun as it is written
 */
record TableParameters(@Nullable String map, String dryRun, Tables.Choices choices) {
    private static final List<String> NAMES =
            List.of("map", "agency", "recordedAt", "reason", "restatedOn", DryRunParameter.NAME);
    private static final int REASON = 1000;

    /** @throws seizures.commons.request.ProblemException naming every fault */
    static TableParameters read(Map<String, List<String>> parameters) {
        var fields = new QueryFields(parameters);
        fields.refuseUnknown(NAMES);
        NAMES.forEach(fields::once);
        var map = fields.parsed("map", Function.identity()).orElse(null);
        var agency = fields.parsed("agency", Agency::new).map(Agency::code).orElse(null);
        var recordedAt = fields.parsed("recordedAt", TimeText::instant).orElse(null);
        var restatedOn = fields.parsed("restatedOn", TimeText::day).orElse(null);
        var reason = fields.parsed("reason", text -> SafeText.forPeople(text, REASON))
                .orElse("restated in a table" + (map == null ? "" : " read by " + map));
        var dryRun = fields.parsed(DryRunParameter.NAME, Function.identity()).orElse("false");
        fields.throwIfInvalid();
        return new TableParameters(
                map, dryRun, new Tables.Choices(agency, recordedAt, new Restating(reason, recordedAt, restatedOn)));
    }
}
