package seizures.intake.listing;

import java.util.Locale;

/** What a page is written as. */
enum Format {
    JSON("application/json"),
    NDJSON("application/x-ndjson"),
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
