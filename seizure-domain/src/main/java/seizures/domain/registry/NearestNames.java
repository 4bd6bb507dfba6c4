package seizures.domain.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The names that look most like a misspelt one: for the answer to a bad request. */
public final class NearestNames {
    private static final int LONGEST = 60;

    private NearestNames() {}

    /** Nearest first. */
    public static List<String> of(String text, Collection<String> names, int most) {
        var byName = new HashMap<String, String>();
        names.forEach(name -> byName.put(LookupName.of(name), name));
        return of(text, byName, most);
    }

    /** @param values what each name, folded, stands for; every value is answered once */
    static List<String> of(String text, Map<String, String> values, int most) {
        var wanted = LookupName.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        int farthest = 1 + wanted.length() / 4;
        var near = new HashMap<String, Integer>();
        values.forEach((name, value) -> {
            int distance = distance(wanted, name, farthest);
            if (distance <= farthest) {
                near.merge(value, distance, Math::min);
            }
        });
        return near.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
    }

    /** A text as an answer repeats it: whole, or its beginning. */
    public static String quoted(String text) {
        return '"' + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + '"';
    }

    /** {@code "; did you mean cocaine, codeine?"}, or nothing. */
    public static String question(List<String> nearest) {
        return nearest.isEmpty() ? "" : nearest.stream().collect(Collectors.joining(", ", "; did you mean ", "?"));
    }

    /** Levenshtein's: insertions, deletions and replacements of single characters; any higher number past the farthest. */
    private static int distance(String a, String b, int farthest) {
        if (Math.abs(a.length() - b.length()) > farthest) {
            return farthest + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > farthest) {
                return least;
            }
        }
        return row[b.length()];
    }
}
