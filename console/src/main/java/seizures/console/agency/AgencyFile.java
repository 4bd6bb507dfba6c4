package seizures.console.agency;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that a person of an agency chose: reports, or a table. */
@SuppressWarnings("ArrayRecordComponent") // files are never compared
record AgencyFile(String name, String mediaType, byte[] content) {
    private static final String LINES = "application/x-ndjson";

    static AgencyFile of(MultipartFile file) throws IOException {
        @Nullable String chosen = file.getOriginalFilename();
        String name = chosen == null ? "" : chosen;
        return new AgencyFile(name, mediaType(name.toLowerCase(Locale.ROOT)), file.getBytes());
    }

    /** Whether it needs a column map. */
    boolean isTable() {
        return !mediaType.equals(LINES);
    }

    private static String mediaType(String name) {
        if (name.endsWith(".csv") || name.endsWith(".txt")) {
            return "text/csv";
        }
        if (name.endsWith(".tsv") || name.endsWith(".tab")) {
            return "text/tab-separated-values";
        }
        return name.endsWith(".xlsx") ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : LINES;
    }
}
