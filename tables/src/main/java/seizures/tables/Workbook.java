package seizures.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheets of an XLSX file, read row by row. */
final class Workbook {
    private static final int DEEPEST_HEADER = 20;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private Workbook() {}

    /** The sheets with such a header within their first twenty rows; all sheets are looked at where none is named. */
    static List<Tables.Found> find(Path file, List<String> sheets, Predicate<List<String>> isHeader)
            throws IOException {
        WorkbookLimits.check(file);
        var found = new ArrayList<Tables.Found>();
        try (var workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS)) {
            for (var sheet : workbook.getSheets().toList()) {
                if (sheets.isEmpty() || sheets.contains(sheet.getName())) {
                    find(file, sheet, isHeader, found);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
        return found;
    }

    private static void find(Path file, Sheet sheet, Predicate<List<String>> isHeader, List<Tables.Found> found)
            throws IOException {
        try (var rows = sheet.openStream()) {
            var iterator = rows.limit(DEEPEST_HEADER).iterator();
            while (iterator.hasNext()) {
                var row = iterator.next();
                var cells = cells(row);
                if (isHeader.test(cells)) {
                    int number = row.getRowNum();
                    found.add(new Tables.Found(cells, () -> lines(file, sheet.getName(), number, cells)));
                    return;
                }
            }
        }
    }

    private static Stream<TableLine> lines(Path file, String name, int header, List<String> columns)
            throws IOException {
        var workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        var sheet = workbook.findSheet(name).orElseThrow();
        Map<String, Integer> places = TableFile.places(columns);
        var lines = sheet.openStream()
                .filter(row -> row.getRowNum() > header)
                .map(row -> new TableLine(name, row.getRowNum(), places, cells(row), '.'))
                .filter(line -> !line.isBlank());
        var guarded = new Guarded(lines.iterator());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(guarded, Spliterator.ORDERED), false)
                .onClose(() -> close(workbook));
    }

    /** What the reader throws where a part is damaged is of many types, and documented of none. */
    private static DamagedFileException damaged(Exception cause) {
        var damaged = new DamagedFileException("cannot be read as a workbook: it is damaged");
        damaged.initCause(cause);
        return damaged;
    }

    private record Guarded(Iterator<TableLine> lines) implements Iterator<TableLine> {
        @Override
        public boolean hasNext() {
            return guard(lines::hasNext);
        }

        @Override
        public TableLine next() {
            return guard(lines::next);
        }

        private static <T> T guard(Supplier<T> read) {
            try {
                return read.get();
            } catch (RuntimeException e) {
                throw new UncheckedIOException(damaged(e));
            }
        }
    }

    private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        return row.stream().map(Workbook::text).toList();
    }

    /** As a CSV file would have it: numbers with a point and no more digits than they need, dates as 2013-03-05. */
    private static String text(Cell cell) {
        if (cell == null || cell.getRawValue() == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
            var at = cell.asDate();
            return (at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate() : at).toString();
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            return number(cell.getRawValue());
        }
        return cell.getText().strip();
    }

    private static String number(String raw) {
        try {
            var shortest = BigDecimal.valueOf(Double.parseDouble(raw));
            return (shortest.stripTrailingZeros().scale() <= 0 ? shortest.setScale(0) : shortest).toPlainString();
        } catch (NumberFormatException _) {
            return raw.strip();
        }
    }

    private static boolean isDate(String format) {
        if (format == null) {
            return false;
        }
        var letters = format.toLowerCase(java.util.Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return letters.contains("yy") || letters.contains("d/m") || letters.contains("m/d");
    }

    private static void close(ReadableWorkbook workbook) {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
