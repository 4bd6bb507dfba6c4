package seizures.intake.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import seizures.contract.ContractJson;
import tools.jackson.databind.JsonNode;

/** A page as JSON, as a record per line, or as a table. */
final class ListText {
    private static final List<String> COLUMNS = List.of(
            "seizureId",
            "version",
            "state",
            "agency",
            "port",
            "occurredAt",
            "recordedAt",
            "receivedAt",
            "submittedBy",
            "statedAt",
            "restatedOn",
            "eventCount",
            "substances");

    private ListText() {}

    static byte[] of(Page page, Format format) {
        return switch (format) {
            case JSON -> json(page);
            case NDJSON ->
                page.seizures().stream()
                        .map(entry -> ContractJson.MAPPER.writeValueAsString(entry) + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8);
            case CSV -> csv(page).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] json(Page page) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("seizures", page.seizures());
        page.next().ifPresent(next -> answer.put("next", next));
        page.resume().ifPresent(resume -> answer.put("resume", resume));
        return ContractJson.MAPPER.writeValueAsBytes(answer);
    }

    private static String csv(Page page) {
        var text = new StringBuilder();
        try {
            CSVFormat.RFC4180.printRecord(text, COLUMNS.toArray());
            for (var entry : page.seizures()) {
                CSVFormat.RFC4180.printRecord(
                        text,
                        COLUMNS.stream().map(column -> cell(entry.get(column))).toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        return switch (value.getNodeType()) {
            case ARRAY -> value.valueStream().map(JsonNode::stringValue).collect(Collectors.joining(" "));
            case OBJECT ->
                value.get("scheme").stringValue() + ":" + value.get("code").stringValue();
            default -> noFormula(value.asString());
        };
    }

    /** A name that a spreadsheet would run is text to it with an apostrophe before it. */
    private static String noFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
