package seizures.tables;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import seizures.contract.ContractJson;
import seizures.contract.PortCode;
import seizures.contract.SubstanceCode;

/** One row of a file: a report to send, or a reason why there is none. */
public sealed interface Row {
    Place place();

    /**
     * Where a row stands.
     *
     * @param sheet of a workbook; empty for other files
     * @param number the line of an NDJSON file, the row of a table; from 1, header and titles included
     */
    record Place(String sheet, long number) {
        @Override
        public String toString() {
            return sheet.isEmpty() ? "row " + number : "sheet " + sheet + ", row " + number;
        }
    }

    /**
     * A report's JSON, on one line, in UTF-8 unless the file had it otherwise.
     *
     * @param restatement makes what to send where the service has the record in another state, which is seldom; null where
     *     only the sender can tell
     * @param restates whether a row of this table with other content is the new state of the same seizure; if not, it only
     *     brings a retracted record back
     * @param subject whose report it is and when; null where only the service can tell
     * @param source tells which cell a field comes from
     */
    @SuppressWarnings("ArrayRecordComponent") // written once, read once, never compared
    record Ready(
            Place place,
            byte[] json,
            @Nullable Supplier<byte[]> restatement,
            boolean restates,
            @Nullable Subject subject,
            Source source)
            implements Row {
        /**
         * Whether it must be sent once more, as a restatement, for what the service answered to the report.
         *
         * @param isOther the record is known with other content, or was changed since it said this
         * @param isRetracted the record said this and was retracted
         */
        public boolean needsRestating(boolean isOther, boolean isRetracted) {
            return restatement != null && (restates ? isOther : isRetracted);
        }
    }

    /** Finds the cell behind a fault that the service names by its place in the report. */
    interface Source {
        /** There are no cells behind lines of JSON. */
        Source NONE = (_, _) -> Optional.empty();

        /**
         * The fault as one of a cell; empty where no cell of the row is behind it.
         *
         * @param pointer JSON Pointer into the report
         */
        Optional<CellFault> fault(String pointer, String detail);
    }

    /**
     * What a report is about.
     *
     * @param occurredAt a month, a day or a time
     * @param idStart what ids of this table and agency start with: another id is not of this table
     */
    record Subject(
            String seizureId,
            String agency,
            String occurredAt,
            String idStart,
            PortCode port,
            List<SubstanceCode> substances) {
        /** Whether no more than the month is known, as of a sum of a month. */
        public boolean isOfMonth() {
            return occurredAt.length() == 7;
        }

        public YearMonth month() {
            return YearMonth.parse(occurredAt.substring(0, 7));
        }
    }

    /** It should have been a report and cannot be read as one. */
    record Unreadable(Place place, List<CellFault> faults) implements Row {
        public static Unreadable ofRow(Place place, String detail) {
            return new Unreadable(place, List.of(CellFault.ofRow(detail)));
        }

        /** All faults in one line: column, value, and what would be right. */
        public String reason() {
            return faults.stream().map(CellFault::toString).collect(Collectors.joining("; "));
        }
    }

    /** It is a row of the table that nobody can count, such as a unit that says no amount, or a note below the table. */
    record Ignored(Place place, String reason) implements Row {}

    static Row of(Place place, Report report, Restating restating, ColumnMap map, Source source) {
        var json = ContractJson.MAPPER.writeValueAsBytes(report);
        var agency = report.agency().code();
        var subject = new Subject(
                report.seizureId().value(),
                agency,
                report.occurredAt(),
                map.idStart(agency),
                report.port(),
                substances(report));
        return new Ready(place, json, () -> restating.restatement(json), map.restates(), subject, source);
    }

    private static List<SubstanceCode> substances(Report report) {
        return report.items().stream()
                .flatMap(item -> item.substances().stream())
                .map(Report.Content::substance)
                .toList();
    }
}
