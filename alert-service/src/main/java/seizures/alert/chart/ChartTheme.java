package seizures.alert.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import seizures.commons.request.Spelling;

/** Which colours a chart has. */
enum ChartTheme {
    /** As the browser prefers. */
    AUTO,
    LIGHT,
    DARK;

    private static final List<String> WORDS =
            Arrays.stream(values()).map(ChartTheme::word).toList();

    static ChartTheme of(String word) {
        int found = WORDS.indexOf(word);
        if (found < 0) {
            throw new IllegalArgumentException(Spelling.unknown("theme", word, WORDS));
        }
        return values()[found];
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
