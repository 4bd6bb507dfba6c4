package seizures.console.counts;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * An answer as a workbook: the rows as they stand on the page, and a second sheet with the citation and the address that asks
 * again. Micrograms and pills are texts, since a spreadsheet keeps 15 digits of a number.
 */
@Component
class CountSheet {
    private static final double MICROGRAMS_IN_A_KILOGRAM = 1e9;
    private static final double MICROGRAMS_IN_A_POUND = 453_592_370;
    private static final int WIDTH_OF_THE_CITATION = 110;

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
        try (var book = new Workbook(out, "Seizure Watch", "1.0")) {
            rows(book.newWorksheet(say("counts.title", locale)), question, answer, locale);
            var source = book.newWorksheet(say("counts.citation", locale));
            source.width(0, WIDTH_OF_THE_CITATION);
            source.value(0, 0, citation);
            source.style(0, 0).wrapText(true).set();
            source.hyperlink(1, 0, new HyperLink(address, address));
            for (int note = 0; note < answer.notes().size(); note++) {
                source.value(note + 2, 0, answer.notes().get(note));
            }
        }
    }

    private void rows(Worksheet sheet, CountQuestion question, CountAnswer answer, Locale locale) {
        var head = head(question, answer, locale);
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, head.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        int at = 1;
        for (var row : answer.rows()) {
            row(sheet, at++, row.bucket(), row, question);
        }
        row(sheet, at, say("counts.total", locale), answer.total(), question);
    }

    private List<String> head(CountQuestion question, CountAnswer answer, Locale locale) {
        var head = new ArrayList<String>();
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

    private static void row(Worksheet sheet, int at, String label, CountAnswer.Row row, CountQuestion question) {
        int column = 0;
        sheet.value(at, column++, label);
        for (String one : question.all("group")) {
            sheet.value(at, column++, row.group().getOrDefault(one, ""));
        }
        for (String method : question.all("method")) {
            var doses = row.doses(method);
            for (Number bound :
                    doses == null ? List.<Number>of() : List.<Number>of(doses.low(), doses.mid(), doses.high())) {
                sheet.value(at, column++, bound);
            }
            column += doses == null ? 3 : 0;
        }
        sheet.value(at, column++, row.seizures());
        sheet.value(at, column++, inUnit(row.massMicrograms(), question.unit()));
        sheet.value(at, column++, row.massMicrograms());
        sheet.value(at, column++, row.pills());
        sheet.value(at, column++, row.status());
        sheet.value(at, column, missing(row));
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
