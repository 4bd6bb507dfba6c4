package seizures.stats.query;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import seizures.stats.coverage.RowCoverage;

/** What a JSON answer says beside its rows, as headers of an answer of rows alone. */
final class CountHeaders {
    private static final int LONGEST = 1_500;

    private CountHeaders() {}

    static Map<String, String> of(
            CountQuery query,
            List<String> notes,
            RowCoverage coverage,
            Optional<Instant> sealedAt,
            Optional<Instant> asOf) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Seizure-Known-At", query.knownAt().toString());
        headers.put("Seizure-Coverage", plain(coverage.text()));
        sealedAt.ifPresent(at -> headers.put("Seizure-Sealed-At", at.toString()));
        asOf.ifPresent(at -> headers.put("Seizure-As-Of", at.toString()));
        if (!notes.isEmpty()) {
            headers.put("Seizure-Notes", plain(String.join(" | ", notes)));
        }
        return headers;
    }

    /** A header holds printable ASCII; anything else becomes a question mark. */
    private static String plain(String text) {
        var ascii = new String(text.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII)
                .replaceAll("\\p{Cntrl}", " ");
        return ascii.length() > LONGEST ? ascii.substring(0, LONGEST) + "..." : ascii;
    }
}
