package seizures.stats.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.picture.PictureAnswer;
import seizures.commons.picture.PictureTheme;
import seizures.commons.picture.PictureWords;
import seizures.commons.picture.PngPicture;
import seizures.commons.request.ProblemException;
import seizures.commons.request.QueryFields;
import seizures.domain.doses.DoseMethods;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBook;
import seizures.stats.query.AnswerCoverage;
import seizures.stats.query.Bucket;
import seizures.stats.query.CountQuery;
import seizures.stats.query.CountQueryParser;
import seizures.stats.query.CountTable;
import seizures.stats.query.Measure;
import seizures.stats.query.NotReady;
import seizures.stats.seal.Editions;

/** {@code GET /v1/dose-counts/chart.svg} and {@code chart.png}: the answer to a question about counts as a picture. */
@RestController
class CountPictureController {
    private static final CountQueryParser.Words WORDS = new CountQueryParser.Words(
            "from", "to", Set.of("from", "to", "bucket", "group", "method", "knownAt", "calendar", "measure", "theme"));

    private final Cells cells;
    private final DoseMethods methods;
    private final Editions editions;
    private final CoverageBook book;
    private final Clock clock;

    CountPictureController(Cells cells, DoseMethods methods, Editions editions, CoverageBook book, Clock clock) {
        this.cells = cells;
        this.methods = methods;
        this.editions = editions;
        this.book = book;
        this.clock = clock;
    }

    @GetMapping(path = "/v1/dose-counts/chart.svg", produces = PictureAnswer.SVG)
    ResponseEntity<byte[]> svg(@RequestParam MultiValueMap<String, String> parameters) {
        var asked = asked(parameters);
        return PictureAnswer.of(picture(asked).svg(asked.theme()), CacheControl.noStore());
    }

    @GetMapping(path = "/v1/dose-counts/chart.png", produces = PictureAnswer.PNG)
    ResponseEntity<byte[]> png(@RequestParam MultiValueMap<String, String> parameters) {
        var asked = asked(parameters);
        var svg = picture(asked).svg(asked.theme().orLight());
        return PictureAnswer.of(PngPicture.of(svg), CacheControl.noStore());
    }

    private record Asked(CountQuery query, Measure measure, PictureTheme theme) {}

    private Asked asked(MultiValueMap<String, String> parameters) {
        var fields = new QueryFields(parameters);
        var query = new CountQueryParser(fields, methods, today(), WORDS).question();
        var theme = fields.parsed("theme", PictureTheme::of).orElse(PictureTheme.AUTO);
        var measure = Measure.parse(fields);
        if (query.bucket() == Bucket.ALL && parameters.containsKey("bucket")) {
            fields.fault("bucket", "must be day, week, month, quarter or fiscal-year: a picture is over time");
        }
        if (query.groups().size() > 1) {
            fields.fault("group", "must be one dimension: a picture has a line for each of its values");
        }
        fields.throwIfInvalid();
        return new Asked(query.bucket() == Bucket.ALL ? query.by(Bucket.MONTH) : query, measure, theme);
    }

    private CountPicture picture(Asked asked) {
        if (!cells.isComplete() || !book.isComplete()) {
            throw new NotReady();
        }
        var query = asked.query();
        var counts = cells.sum(query, editions.finality(query.knownAt()));
        var periods = CountPeriods.of(query, counts);
        if (periods.areTooMany()) {
            throw ProblemException.ofParameter(
                    "bucket", "must be a longer one: a picture has at most " + CountPeriods.MOST + " periods");
        }
        var coverage = AnswerCoverage.of(query, cells, book, today());
        var table = CountTable.of(query, counts, coverage, Optional.empty(), Optional.empty());
        var unreported = periods.stretches(days -> !coverage.coverage(days).complete());
        return new DrawnCounts(new CountTitle(query, asked.measure()), table, periods, unreported).picture(asOf(query));
    }

    private String asOf(CountQuery query) {
        return query.knownAt().isBefore(today())
                ? "As known on " + query.knownAt()
                : "Data as of " + cells.asOf().map(PictureWords::time).orElse(today().toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
