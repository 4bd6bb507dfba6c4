package seizures.alert.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import seizures.contract.Crossing;
import seizures.contract.SeizureChange;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Substances;

/**
 * CBP's monthly sums of October 2018 to September 2024, from a folder beside this repository: the parent of
 * {@code ORACLE_DIR} (system property or environment variable), or {@code ../shared}.
 */
final class CbpMonths {
    static final String ABSENT = "no folder of public data here (ORACLE_DIR): CBP's history is not tried";
    private static final int DAY_OF_PUBLICATION = 18;

    /** One line: a month's seizures of one drug in one area. */
    record Line(YearMonth month, String area, String drug, int seizures, double pounds) {
        /** A report of its own, known on the 18th of the next month. */
        SeizureChange change(int number) {
            var goods = Said.goods(substance(drug), Math.round(pounds * 453_592_370), 0);
            var said = new Said("IDS_PLACE:US/" + area, month.toString(), Crossing.AT_PORT, seizures, List.of(goods));
            var known =
                    month.plusMonths(1).atDay(DAY_OF_PUBLICATION).atStartOfDay().toInstant(ZoneOffset.UTC);
            return said.change("US-CBP-" + number, 1, 1, 1, 1, known);
        }
    }

    private CbpMonths() {}

    static Optional<Path> folder() {
        return Stream.of(System.getProperty("ORACLE_DIR"), System.getenv("ORACLE_DIR"), "../../shared/oracle")
                .filter(name -> name != null)
                .map(name -> Path.of(name).toAbsolutePath().normalize().getParent())
                .filter(path -> Files.isReadable(path.resolve("data/cbp-nationwide-drugs-fy19-fy22.csv")))
                .findFirst();
    }

    static String substance(String drug) {
        return Substances.today(new SubstanceCode("other:" + drug.toLowerCase(Locale.ROOT)))
                .code();
    }

    static List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var file : List.of("fy19-fy22", "fy23-fy24")) {
            try (var text = Files.lines(folder().orElseThrow().resolve("data/cbp-nationwide-drugs-" + file + ".csv"))) {
                text.skip(1).map(CbpMonths::line).forEach(lines::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    private static Line line(String text) {
        var cells = text.split(",", -1);
        var month = Stream.of(Month.values())
                .filter(any -> any.getDisplayName(TextStyle.SHORT, Locale.ROOT).equalsIgnoreCase(cells[1]))
                .findFirst()
                .orElseThrow();
        int year = Integer.parseInt(cells[0]) - (month.getValue() >= 10 ? 1 : 0);
        return new Line(
                YearMonth.of(year, month),
                cells[5],
                cells[6],
                Integer.parseInt(cells[7]),
                Double.parseDouble(cells[8]));
    }
}
