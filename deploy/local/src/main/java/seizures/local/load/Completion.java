package seizures.local.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import seizures.contract.ContractJson;
import seizures.local.load.FileContent.KnownRecord;
import seizures.local.load.FileContent.Months;
import seizures.local.load.FileContent.OfAgency;
import seizures.tables.Restating;
import seizures.tables.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What follows from a file's being all that there is of its months: records that it holds no more are retracted, and its
 * months are covered. Nothing outside the file's agencies, months and table is touched.
 */
final class Completion {
    /** Records that are listed before they are retracted; all are counted. */
    private static final int LISTED = 200;

    private final ServiceClient service;
    private final Restating restating;
    private final LocalDate today;

    /** @param today in no time zone is a day after it over */
    Completion(ServiceClient service, Restating restating, LocalDate today) {
        this.service = service;
        this.restating = restating;
        this.today = today;
    }

    /** Records of the file's months, agencies and table that the file does not hold. */
    List<KnownRecord> gone(FileContent content) throws IOException, InterruptedException {
        var gone = new ArrayList<KnownRecord>();
        for (var agency : content.agencies()) {
            for (var months : agency.runs()) {
                service.records(agency.agency(), months).stream()
                        .filter(agency::lacks)
                        .forEach(gone::add);
            }
        }
        return gone;
    }

    /** The first of them by name, for a person to look at. */
    static void list(String name, List<KnownRecord> gone, Progress progress, boolean dryRun) {
        gone.stream()
                .limit(LISTED)
                .forEach(record -> progress.say(name + (dryRun ? " would retract " : " retracts ") + record.seizureId()
                        + " of " + record.occurredAt()));
    }

    /** Each as a line of a bulk. */
    List<Row.Ready> retractions(List<KnownRecord> gone) {
        return gone.stream().map(this::retraction).toList();
    }

    private Row.Ready retraction(KnownRecord record) {
        var line = ContractJson.MAPPER
                .createObjectNode()
                .put("operation", "retract")
                .put("seizureId", record.seizureId())
                .put("version", record.version())
                .put("reason", restating.reason());
        putTimes(line);
        if (restating.restatedOn() != null) {
            line.put("restatedOn", restating.restatedOn().toString());
        }
        return new Row.Ready(
                new Row.Place("", 0),
                line.toString().getBytes(StandardCharsets.UTF_8),
                null,
                false,
                null,
                Row.Source.NONE);
    }

    /** Why coverage could not be stated, one reason for each run of months. */
    List<String> stateCoverage(FileContent content) throws IOException, InterruptedException {
        var reasons = new ArrayList<String>();
        for (var agency : content.agencies()) {
            for (var months : agency.runs()) {
                service.stateCoverage(statement(agency, months))
                        .ifPresent(why -> reasons.add(
                                "coverage of " + agency.agency() + " in " + months + " could not be stated: " + why));
            }
        }
        return reasons;
    }

    private JsonNode statement(OfAgency agency, Months months) {
        var to = months.to().equals(YearMonth.from(today))
                ? today.toString()
                : months.to().toString();
        var statement = ContractJson.MAPPER
                .createObjectNode()
                .put("statementId", agency.agency() + "-coverage-" + months.from() + "-" + to)
                .put("agency", agency.agency())
                .put("from", months.from().toString())
                .put("to", to)
                .put("claim", "COMPLETE");
        putTimes(statement);
        return statement;
    }

    private void putTimes(ObjectNode json) {
        if (restating.recordedAt() != null) {
            json.put("recordedAt", restating.recordedAt().toString());
        }
    }
}
