package seizures.local.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import seizures.contract.ContractJson;
import seizures.contract.PortCode;
import seizures.local.load.FileContent.KnownRecord;
import seizures.local.load.FileContent.Months;
import seizures.local.load.FileContent.OfAgency;
import seizures.tables.Restating;
import seizures.tables.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What follows from a file's being all that there is of its months: its months are covered, and records that it holds no
 * more are retracted where that is asked for. Nothing outside the file's agencies, months and table is touched.
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
            gone.addAll(gone(agency));
        }
        return gone;
    }

    private List<KnownRecord> gone(OfAgency agency) throws IOException, InterruptedException {
        var gone = new ArrayList<KnownRecord>();
        for (var months : agency.runs()) {
            service.records(agency.agency(), months).stream()
                    .filter(agency::lacks)
                    .forEach(gone::add);
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

    /** States that the months are complete. Why it could not be stated, one reason for each run of months. */
    List<String> stateCoverage(FileContent content) throws IOException, InterruptedException {
        var reasons = new ArrayList<String>();
        for (var agency : content.agencies()) {
            stateCoverage(agency, List.of(), reasons);
        }
        return reasons;
    }

    /**
     * States that the months are complete at the ports that a table of monthly sums names. Not so of a part of a table: one
     * port, one substance, or fewer records of its months than are known.
     *
     * @return what was not stated, and why
     */
    List<String> stateMonths(FileContent content) throws IOException, InterruptedException {
        var reasons = new ArrayList<String>();
        for (var agency : content.agencies()) {
            int gone = gone(agency).size();
            if (agency.isSelection()) {
                reasons.add(
                        agency.agency() + ": no months are stated as covered, as one port or one substance alone is a"
                                + " selection; --complete states them");
            } else if (gone > 0) {
                reasons.add(agency.agency() + ": no months are stated as covered, as " + gone
                        + " records of them are not in the file; --complete retracts these");
            } else {
                stateCoverage(agency, agency.sortedPorts(), reasons);
            }
        }
        return reasons;
    }

    private void stateCoverage(OfAgency agency, List<PortCode> ports, List<String> reasons)
            throws IOException, InterruptedException {
        for (var months : agency.runs()) {
            service.stateCoverage(statement(agency, months, ports))
                    .ifPresent(why -> reasons.add(
                            "coverage of " + agency.agency() + " in " + months + " could not be stated: " + why));
        }
    }

    private JsonNode statement(OfAgency agency, Months months, List<PortCode> ports) {
        var to = months.to().equals(YearMonth.from(today))
                ? today.toString()
                : months.to().toString();
        var id = agency.agency() + "-coverage-" + months.from() + "-" + to;
        var statement = ContractJson.MAPPER
                .createObjectNode()
                .put("statementId", ports.isEmpty() ? id : id + "-" + Integer.toHexString(ports.hashCode()))
                .put("agency", agency.agency())
                .put("from", months.from().toString())
                .put("to", to)
                .put("claim", "COMPLETE");
        if (!ports.isEmpty()) {
            statement.set("ports", ContractJson.MAPPER.valueToTree(ports));
        }
        putTimes(statement);
        return statement;
    }

    private void putTimes(ObjectNode json) {
        if (restating.recordedAt() != null) {
            json.put("recordedAt", restating.recordedAt().toString());
        }
    }
}
