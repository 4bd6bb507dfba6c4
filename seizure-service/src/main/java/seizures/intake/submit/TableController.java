package seizures.intake.submit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;
import seizures.contract.ContractJson;
import seizures.intake.columns.ColumnMaps;
import seizures.tables.MapSuggestion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/seizures:bulk} with a table: its rows are read by a column map, as {@code bin/load} reads them. And
 * {@code POST /v1/column-maps:suggest}, which drafts such a map from a table's header.
 */
@RestController
class TableController {
    private static final String CSV = "text/csv";
    private static final String TABS = "text/tab-separated-values";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final BulkRunner bulks;
    private final TableIntake tables;
    private final ColumnMaps maps;
    private final IntakeSettings settings;
    private final Semaphore places;

    TableController(BulkRunner bulks, TableIntake tables, ColumnMaps maps, IntakeSettings settings) {
        this.bulks = bulks;
        this.tables = tables;
        this.maps = maps;
        this.settings = settings;
        this.places = new Semaphore(settings.tables());
    }

    @PostMapping(
            path = "/v1/seizures:bulk",
            consumes = {CSV, TABS, XLSX},
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    void rows(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Caller caller)
            throws IOException, InterruptedException {
        var asked = TableParameters.read(parameters);
        var readBy = maps.named(asked.map(), caller);
        boolean dryRun = DryRunParameter.read(asked.dryRun(), request);
        boolean states = caller.is(Role.IMPORTER) || asked.choices().recordedAt() != null;
        var body = bulks.body(request, settings.tableBytes());
        bulks.run(
                () -> new TableRows(
                        ReceivedTable.receive(body, settings.tableBytes(), places)
                                .rows(readBy, asked.choices()),
                        settings.reportBytes()),
                (piece, json, intake) -> tables.submit(piece, states ? json : knownNow(json), intake, caller),
                new BulkRunner.Exchange(request, response, caller, dryRun));
    }

    /** A map may say when figures were known, which counts for importers alone. */
    private static JsonNode knownNow(JsonNode report) {
        return ((ObjectNode) report).without("recordedAt");
    }

    /** @param readBy names of the maps that know the header */
    record Suggestion(List<String> columns, List<String> readBy, String draft) {}

    @PostMapping(
            path = "/v1/column-maps:suggest",
            consumes = {CSV, TABS, XLSX},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> suggest(HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        var body = bulks.body(request, settings.tableBytes());
        try (var table = ReceivedTable.receive(body, settings.tableBytes(), places)) {
            var header = table.header();
            var suggestion = new Suggestion(
                    header, maps.namesOf(table::isReadBy, caller), MapSuggestion.of(header, agencyOf(caller)));
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(ContractJson.MAPPER.writeValueAsBytes(suggestion));
        }
    }

    /** The only one of the caller; empty where a person must say which. */
    private static String agencyOf(Caller caller) {
        return caller.speaksForAll() || caller.agencies().size() != 1
                ? ""
                : caller.agencies().iterator().next();
    }
}
