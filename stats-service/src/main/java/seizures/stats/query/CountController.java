package seizures.stats.query;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.request.ProblemException;
import seizures.domain.doses.DoseMethods;
import seizures.stats.cells.Cells;
import seizures.stats.cells.Counts;
import seizures.stats.coverage.CoverageBook;
import seizures.stats.coverage.RowCoverage;
import seizures.stats.seal.Editions;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /v1/dose-counts}. */
@RestController
class CountController {
    /** What an answer is written as, the usual first. */
    private enum Format {
        JSON("application/json"),
        CSV("text/csv;charset=UTF-8"),
        NDJSON("application/x-ndjson");

        private final String name;

        Format(String name) {
            this.name = name;
        }

        private MediaType type() {
            return MediaType.parseMediaType(name);
        }
    }

    private final Cells cells;
    private final DoseMethods methods;
    private final Clock clock;
    private final JsonMapper json;
    private final Editions editions;
    private final CoverageBook book;

    CountController(
            Cells cells, DoseMethods methods, Editions editions, CoverageBook book, Clock clock, JsonMapper json) {
        this.book = book;
        this.json = json;
        this.editions = editions;
        this.cells = cells;
        this.methods = methods;
        this.clock = clock;
    }

    /** @return nothing where the answer is written already */
    @GetMapping("/v1/dose-counts")
    @Nullable
    ResponseEntity<CountTable> count(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accept,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException, IOException {
        var query = query(parameters);
        if (!cells.isComplete() || !book.isComplete()) {
            throw new NotReady();
        }
        var format = format(parameters, accept);
        var counts = cells.sum(query, editions.finality(query.knownAt()));
        var caching = editions.cacheControl(query.knownAt());
        var coverage = AnswerCoverage.of(query, cells, book, today());
        if (parameters.containsKey(CountQueryParser.COVERAGE)) {
            requireComplete(coverage.total());
        }
        if (format == Format.JSON) {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CACHE_CONTROL, caching)
                    .contentType(format.type())
                    .body(table(query, counts, coverage));
        }
        writeRows(query, counts, coverage, format, caching, response);
        return null;
    }

    private void writeRows(
            CountQuery query,
            Counts counts,
            AnswerCoverage coverage,
            Format format,
            String caching,
            HttpServletResponse response)
            throws IOException {
        var rows = format == Format.CSV
                ? new CountCsv(query, table(query, counts, coverage))
                : CountLines.of(query, counts, coverage, json);
        CountHeaders.of(query, rows.notes(), coverage.total(), sealedAt(query), asOf(query))
                .forEach(response::setHeader);
        var out = writer(response, format, caching);
        rows.writeTo(out);
        out.flush();
    }

    /** Is flushed at the end, and not closed where something fails: half an answer does not look whole. */
    private static Writer writer(HttpServletResponse response, Format format, String caching) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
        response.setContentType(format.name);
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }

    private CountTable table(CountQuery query, Counts counts, AnswerCoverage coverage) {
        return CountTable.of(query, counts, coverage, sealedAt(query), asOf(query));
    }

    private Optional<Instant> sealedAt(CountQuery query) {
        return editions.sealedAt(query.knownAt());
    }

    /** Of a past day of knowledge nothing newer can be part of the answer. */
    private Optional<Instant> asOf(CountQuery query) {
        return query.knownAt().isBefore(today()) ? Optional.empty() : cells.asOf();
    }

    /** @throws ProblemException that names who has not reported */
    private static void requireComplete(RowCoverage coverage) {
        if (!coverage.complete()) {
            throw new ProblemException(
                    StatsProblem.NOT_COVERED.because("The reports do not cover all of the answer: " + coverage.text()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private CountQuery query(Map<String, List<String>> parameters) {
        return new CountQueryParser(parameters, methods, today()).parse();
    }

    /** {@code format} decides, else the first type of {@code Accept} that names one of them. */
    private static Format format(MultiValueMap<String, String> parameters, String accept)
            throws HttpMediaTypeNotAcceptableException {
        var named = parameters.getFirst("format");
        return named != null
                ? Format.valueOf(named.toUpperCase(Locale.ROOT))
                : accepted(accept).stream()
                        .flatMap(type -> Stream.of(Format.values())
                                .filter(format -> format.type().isCompatibleWith(type)))
                        .findFirst()
                        .orElse(Format.JSON);
    }

    private static List<MediaType> accepted(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("must be a list of media types");
        }
    }
}
