package seizures.commons.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import seizures.commons.request.Spelling;

/** Which colours a picture has. */
public enum PictureTheme {
    /** As the browser prefers. */
    AUTO,
    LIGHT,
    DARK;

    private static final List<String> WORDS =
            Arrays.stream(values()).map(PictureTheme::word).toList();

    /** @throws IllegalArgumentException naming the nearest theme, if the theme is unknown */
    public static PictureTheme of(String word) {
        int found = WORDS.indexOf(word);
        if (found < 0) {
            throw new IllegalArgumentException(Spelling.unknown("theme", word, WORDS));
        }
        return values()[found];
    }

    /** For a picture that cannot ask what is preferred. */
    public PictureTheme orLight() {
        return this == AUTO ? LIGHT : this;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
