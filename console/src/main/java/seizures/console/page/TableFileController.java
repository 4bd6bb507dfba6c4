package seizures.console.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /table.xlsx}: the tables of a page, as the browser shows them, as a workbook. What is in them the page has said
 * already, so nothing is asked anew and no more is shown than was seen.
 */
@Controller
class TableFileController {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** More than any page has; a page of a list has 200 rows. */
    private static final int MOST_CELLS = 200_000;

    private final MessageSource messages;

    TableFileController(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What {@code tables.js} sends.
     *
     * @param name of the file, without its ending
     * @param tables in the order of the page; cells are texts or numbers
     */
    record Page(String name, String citation, String address, List<Table> tables) {}

    /** A table; its first row is the head. */
    record Table(String title, List<List<JsonNode>> rows) {}

    @PostMapping("/table.xlsx")
    void workbook(@RequestParam("tables") String json, Locale locale, HttpServletResponse response) throws IOException {
        var page = read(json);
        response.setContentType(WORKBOOK);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(page.name().replaceAll("[^A-Za-z0-9_.-]", "-") + ".xlsx")
                        .build()
                        .toString());
        var sheets = page.tables().stream()
                .map(table -> new TableBook.Sheet(table.title(), rows(table)))
                .toList();
        String source = messages.getMessage("counts.citation", null, locale);
        new TableBook(sheets, source, page.citation(), page.address(), List.of()).write(response.getOutputStream());
    }

    /** @throws ResponseStatusException 400 where no page of ours sends this */
    private static Page read(String json) {
        try {
            var page = JsonMapper.shared().readValue(json, Page.class);
            if (page.tables().stream()
                            .flatMap(table -> table.rows().stream())
                            .mapToInt(List::size)
                            .sum()
                    <= MOST_CELLS) {
                return page;
            }
        } catch (JacksonException | NullPointerException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The tables cannot be read", e);
        }
        throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }

    private static List<List<@Nullable Object>> rows(Table table) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var cells : table.rows()) {
            rows.add(cells.stream()
                    .<@Nullable Object>map(TableFileController::value)
                    .toList());
        }
        return rows;
    }

    private static Object value(JsonNode cell) {
        return cell.isNumber() ? cell.decimalValue() : cell.asString("");
    }
}
