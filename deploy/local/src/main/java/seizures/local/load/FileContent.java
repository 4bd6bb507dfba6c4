package seizures.local.load;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import seizures.contract.PortCode;
import seizures.contract.SubstanceCode;
import seizures.tables.Row;

/** Which seizures a table holds, by agency: what is known of the same months and is not here is not so any more. */
final class FileContent implements Consumer<Row> {
    private final Map<String, OfAgency> agencies = new TreeMap<>();
    private final boolean isComplete;
    private boolean isMonthly = true;

    /** @param isComplete whether the file is all that there is: if not, only a table of months names what is gone */
    FileContent(boolean isComplete) {
        this.isComplete = isComplete;
    }

    /**
     * What a table holds of one agency.
     *
     * @param idStart of all ids of this table
     */
    record OfAgency(
            String agency,
            String idStart,
            Set<String> ids,
            TreeSet<YearMonth> months,
            Set<PortCode> ports,
            Set<SubstanceCode> substances) {
        OfAgency(String agency, String idStart) {
            this(agency, idStart, new HashSet<>(), new TreeSet<>(), new HashSet<>(), new HashSet<>());
        }

        /** Whether it holds one port or one substance alone, as a part of a table does. */
        boolean isSelection() {
            return ports.size() < 2 || substances.size() < 2;
        }

        /** Those that the table names, in order. */
        List<PortCode> sortedPorts() {
            return ports.stream()
                    .sorted(Comparator.comparing(PortCode::toString))
                    .toList();
        }

        /** Whether the table should hold the record, and does not. */
        boolean lacks(KnownRecord record) {
            return record.seizureId().startsWith(idStart)
                    && months.contains(record.month())
                    && !ids.contains(record.seizureId());
        }

        /** Runs of months without a gap. */
        List<Months> runs() {
            var runs = new ArrayList<Months>();
            for (var month : months) {
                if (!runs.isEmpty() && runs.getLast().to().plusMonths(1).equals(month)) {
                    runs.set(runs.size() - 1, new Months(runs.getLast().from(), month));
                } else {
                    runs.add(new Months(month, month));
                }
            }
            return runs;
        }
    }

    /** From a month to another, both included. */
    record Months(YearMonth from, YearMonth to) {
        @Override
        public String toString() {
            return from.equals(to) ? from.toString() : from + " to " + to;
        }
    }

    /** A record that the service has. */
    record KnownRecord(String seizureId, int version, String occurredAt) {
        YearMonth month() {
            return YearMonth.parse(occurredAt.substring(0, 7));
        }
    }

    @Override
    public void accept(Row row) {
        boolean isAsked = isComplete || isMonthly; // nothing else is asked of a part of a table that has no months
        if (isAsked && row instanceof Row.Ready ready && ready.subject() != null) {
            var subject = ready.subject();
            var of = agencies.computeIfAbsent(subject.agency(), name -> new OfAgency(name, subject.idStart()));
            of.months().add(subject.month());
            of.ports().add(subject.port());
            of.substances().addAll(subject.substances());
            isMonthly &= ready.restates() && subject.isOfMonth();
            if (isComplete || isMonthly) {
                of.ids().add(subject.seizureId());
            }
        }
    }

    /** Whether it is a table of sums of months, each release of which states them anew. */
    boolean isMonthly() {
        return isMonthly && !agencies.isEmpty();
    }

    List<OfAgency> agencies() {
        return List.copyOf(agencies.values());
    }
}
