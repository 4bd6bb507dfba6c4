package seizures.commons.request;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Says of an unknown word which valid one it looks like. */
public final class Spelling {
    private static final int QUOTED = 60;

    private Spelling() {}

    /** {@code unknown parameter "knwonAt"; did you mean "knownAt"? Valid: from, knownAt, to}. */
    public static String unknown(String what, String word, Collection<String> valid) {
        var near =
                nearest(word, valid).map(it -> "; did you mean \"" + it + "\"?").orElse(".");
        var quoted = word.substring(0, Math.min(QUOTED, word.length()));
        return "unknown " + what + " \"" + quoted + "\"" + near
                + (valid.isEmpty() ? " There are none here" : " Valid: " + String.join(", ", valid));
    }

    /** The valid word with the fewest edits, if these are few for its length. Upper and lower case count as equal. */
    static Optional<String> nearest(String word, Collection<String> valid) {
        if (word.length() > QUOTED) {
            return Optional.empty();
        }
        var folded = word.toLowerCase(Locale.ROOT);
        int farthest = 1 + folded.length() / 4;
        return valid.stream()
                .filter(candidate -> edits(folded, candidate.toLowerCase(Locale.ROOT)) <= farthest)
                .min(Comparator.comparingInt(candidate -> edits(folded, candidate.toLowerCase(Locale.ROOT))));
    }

    /** Levenshtein distance: insertions, deletions and replacements of single characters. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
