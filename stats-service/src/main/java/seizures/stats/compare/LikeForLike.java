package seizures.stats.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import seizures.contract.Agency;
import seizures.contract.PortCode;
import seizures.domain.coverage.DaySpan;
import seizures.domain.dimension.Dimension;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBook;
import seizures.stats.query.ReportingPlaces;

/**
 * Which months of each side are summed, for each agency by what its own reports cover: a month that it does not cover is
 * in no sum, and an agency whose reports cover nothing of one side is left out of both.
 */
final class LikeForLike {
    private final ComparisonQuery query;
    private final CoverageBook book;
    private final ReportingPlaces places;
    private final Map<Reports, Operand.Pair> known = new HashMap<>();

    /** @param ports whose days differ from those of the whole agency; empty where none may */
    private record Reports(Agency agency, Set<PortCode> ports) {}

    private LikeForLike(ComparisonQuery query, Cells cells, CoverageBook book) {
        this.query = query;
        this.book = book;
        this.places = ReportingPlaces.of(query.counts(), cells, book);
    }

    static LikeForLike of(ComparisonQuery query, Cells cells, CoverageBook book) {
        return new LikeForLike(query, cells, book);
    }

    /** Of each agency over all of its ports that the question means. */
    NavigableMap<Agency, Operand.Pair> agencies() {
        var pairs = new TreeMap<Agency, Operand.Pair>();
        places.all().forEach((agency, ports) -> pairs.put(agency, pair(agency, ports)));
        return pairs;
    }

    /** Of those who report what a row with such values counts. */
    List<Operand.Pair> of(Map<Dimension, String> group) {
        return places.of(group).entrySet().stream()
                .map(reporter -> pair(reporter.getKey(), reporter.getValue()))
                .toList();
    }

    /** What is to be summed: agencies with the same months together. */
    List<Part> parts() {
        var together = new LinkedHashMap<Operand.Pair, NavigableSet<Agency>>();
        var apart = new ArrayList<Part>();
        places.apart()
                .forEach((groups, reporters) -> reporters.forEach((agency, ports) -> {
                    var pair = pair(agency, ports);
                    if (hasStatementsOfPorts(agency)) {
                        var crossing = Optional.ofNullable(groups.getFirst().get(Dimension.CROSSING));
                        apart.add(new Part(new Part.Reporters(Set.of(agency), Optional.of(ports), crossing), pair));
                    } else {
                        together.computeIfAbsent(pair, _ -> new TreeSet<>()).add(agency);
                    }
                }));
        together.forEach((pair, agencies) ->
                apart.add(new Part(new Part.Reporters(agencies, Optional.empty(), Optional.empty()), pair)));
        return apart.stream().filter(part -> !part.isEmpty()).toList();
    }

    private boolean hasStatementsOfPorts(Agency agency) {
        return book.of(agency, query.counts().knownAt()).hasStatementsOfPorts();
    }

    private Operand.Pair pair(Agency agency, Set<PortCode> ports) {
        var reports = new Reports(agency, hasStatementsOfPorts(agency) ? ports : Set.of());
        return known.computeIfAbsent(reports, this::pair);
    }

    private Operand.Pair pair(Reports reports) {
        var coverage = book.of(reports.agency(), query.counts().knownAt());
        var covered = new HashMap<YearMonth, Boolean>();
        var pair = Operand.pair(
                query.a(),
                query.b(),
                month -> covered.computeIfAbsent(
                        month,
                        _ -> isOver(month)
                                && coverage.missing(DaySpan.of(month), reports.ports())
                                        .isEmpty()),
                query.isLikeForLike());
        return query.isLikeForLike() && pair.isOneSided()
                ? new Operand.Pair(Operand.none(query.a()), Operand.none(query.b()))
                : pair;
    }

    private boolean isOver(YearMonth month) {
        return !month.atEndOfMonth().isAfter(query.counts().knownAt());
    }
}
