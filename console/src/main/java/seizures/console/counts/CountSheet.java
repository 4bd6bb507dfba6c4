package seizures.console.counts;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import seizures.console.page.TableBook;

/**
 * An answer as a workbook: the rows as they stand on the page, and a second sheet with the citation and the address that asks
 * again. Micrograms and pills are texts, since a spreadsheet keeps 15 digits of a number.
 */
@Component
class CountSheet {
    private static final double MICROGRAMS_IN_A_KILOGRAM = 1e9;
    private static final double MICROGRAMS_IN_A_POUND = 453_592_370;

    private final MessageSource messages;

    CountSheet(MessageSource messages) {
        this.messages = messages;
    }

    void write(
            CountQuestion question,
            CountAnswer answer,
            String citation,
            String address,
            Locale locale,
            OutputStream out)
            throws IOException {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(head(question, answer, locale));
        answer.rows().forEach(row -> rows.add(row(row.bucket(), row, question)));
        rows.add(row(say("counts.total", locale), answer.total(), question));
        var sheet = new TableBook.Sheet(say("counts.title", locale), rows);
        new TableBook(List.of(sheet), say("counts.citation", locale), citation, address, answer.notes()).write(out);
    }

    private List<@Nullable Object> head(CountQuestion question, CountAnswer answer, Locale locale) {
        var head = new ArrayList<@Nullable Object>();
        head.add(answer.bucket().equals("all") ? "" : say("bucket." + answer.bucket(), locale));
        question.all("group").forEach(one -> head.add(say("dimension." + one, locale)));
        for (String method : question.all("method")) {
            String doses = say("column.doses", locale) + " " + method;
            head.addAll(List.of(doses + " 2.5 %", doses, doses + " 97.5 %"));
        }
        head.add(say("column.seizures", locale));
        head.add(say("column.mass", locale) + ", " + question.unit());
        head.add(say("column.mass", locale) + ", µg");
        head.add(say("column.pills", locale));
        head.add(say("column.status", locale));
        head.add(say("counts.reports-missing", locale));
        return head;
    }

    private static List<@Nullable Object> row(String label, CountAnswer.Row row, CountQuestion question) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(label);
        for (String one : question.all("group")) {
            cells.add(row.group().getOrDefault(one, ""));
        }
        for (String method : question.all("method")) {
            var doses = row.doses(method);
            cells.addAll(
                    doses == null
                            ? Arrays.<@Nullable Object>asList(null, null, null)
                            : List.of(doses.low(), doses.mid(), doses.high()));
        }
        cells.add(row.seizures());
        cells.add(inUnit(row.massMicrograms(), question.unit()));
        cells.add(row.massMicrograms());
        cells.add(row.pills());
        cells.add(row.status());
        cells.add(missing(row));
        return cells;
    }

    private static String missing(CountAnswer.Row row) {
        var coverage = row.coverage();
        if (coverage == null || coverage.missing() == null) {
            return "";
        }
        return String.join(
                "; ",
                coverage.missing().stream()
                        .map(one -> one.agency() + " " + String.join(", ", one.periods()))
                        .toList());
    }

    private static BigDecimal inUnit(@Nullable String micrograms, String unit) {
        return new BigDecimal(micrograms == null ? "0" : micrograms)
                .divide(
                        BigDecimal.valueOf(unit.equals("lb") ? MICROGRAMS_IN_A_POUND : MICROGRAMS_IN_A_KILOGRAM),
                        MathContext.DECIMAL64)
                .stripTrailingZeros();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
