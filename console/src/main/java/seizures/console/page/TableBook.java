package seizures.console.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Tables as a workbook, a sheet each, and a last sheet that says where they are from: the citation, the address that asks
 * again, notes.
 *
 * @param source title of the last sheet
 */
public record TableBook(List<Sheet> sheets, String source, String citation, String address, List<String> notes) {
    private static final int WIDTH_OF_THE_CITATION = 110;
    /** Excel refuses a cell with more. */
    private static final int LONGEST_TEXT = 32_767;

    /**
     * A table; its first row is the head.
     *
     * @param rows of texts and numbers; null for an empty cell. A text is never read as a formula.
     */
    public record Sheet(String title, List<? extends List<? extends @Nullable Object>> rows) {}

    /** Closes the stream. */
    public void write(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Seizure Watch", "1.0")) {
            for (var sheet : sheets) {
                fill(book.newWorksheet(sheet.title()), sheet.rows());
            }
            var about = book.newWorksheet(source);
            about.width(0, WIDTH_OF_THE_CITATION);
            about.value(0, 0, citation);
            about.style(0, 0).wrapText(true).set();
            about.hyperlink(1, 0, new HyperLink(address, address));
            for (int note = 0; note < notes.size(); note++) {
                about.value(note + 2, 0, notes.get(note));
            }
        }
    }

    private static void fill(Worksheet sheet, List<? extends List<? extends @Nullable Object>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            var cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                switch (cells.get(column)) {
                    case Number number -> sheet.value(row, column, number);
                    case String text ->
                        sheet.value(row, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
                    case null, default -> {
                        // an empty cell
                    }
                }
                if (row == 0) {
                    sheet.style(row, column).bold().set();
                }
            }
        }
        sheet.freezePane(0, 1);
    }
}
