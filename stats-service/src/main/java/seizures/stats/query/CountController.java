package seizures.stats.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import seizures.domain.doses.DoseMethods;
import seizures.stats.cells.Cells;
import seizures.stats.cells.Counts;
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

    CountController(Cells cells, DoseMethods methods, Editions editions, Clock clock, JsonMapper json) {
        this.json = json;
        this.editions = editions;
        this.cells = cells;
        this.methods = methods;
        this.clock = clock;
    }

    @GetMapping("/v1/dose-counts")
    ResponseEntity<Object> count(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accept)
            throws HttpMediaTypeNotAcceptableException {
        var query = query(parameters);
        if (!cells.isComplete()) {
            throw new NotReady();
        }
        var format = format(parameters, accept);
        var answer = ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, editions.cacheControl(query.knownAt()))
                .contentType(format.type());
        var counts = cells.sum(query, editions.finality(query.knownAt()));
        return switch (format) {
            case NDJSON -> answer.body(CountLines.of(query, counts, json));
            case CSV -> answer.body(CountCsv.of(query, table(query, counts)));
            case JSON -> answer.body(table(query, counts));
        };
    }

    private CountTable table(CountQuery query, Counts counts) {
        boolean isPast = query.knownAt().isBefore(today());
        return CountTable.of(
                query, counts, editions.sealedAt(query.knownAt()), isPast ? Optional.<Instant>empty() : cells.asOf());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private CountQuery query(Map<String, List<String>> parameters) {
        return switch (new CountQueryParser(parameters, methods, today()).parse()) {
            case Parsed.Ok<CountQuery> ok -> ok.value();
            case Parsed.Invalid<CountQuery> invalid -> throw new InvalidQuery(invalid.faults());
        };
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
            throw new HttpMediaTypeNotAcceptableException("is no list of media types");
        }
    }
}
