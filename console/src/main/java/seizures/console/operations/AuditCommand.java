package seizures.console.operations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The line that prints what an auditor looks for, ready for a shell. */
final class AuditCommand {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_./:@=+-]+");

    private AuditCommand() {}

    /**
     * An empty value is left out.
     *
     * @param asked by option: from, to (days, UTC, or times), actor, act, status
     */
    static String of(Map<String, String> asked) {
        var options = new LinkedHashMap<String, String>();
        for (String option : new String[] {"from", "to", "actor", "act", "status"}) {
            String value = asked.getOrDefault(option, "").strip();
            if (!value.isEmpty()) {
                options.put(option, DAY.matcher(value).matches() ? value + "T00:00:00Z" : value);
            }
        }
        return options.entrySet().stream()
                .map(option -> " --" + option.getKey() + " " + quoted(option.getValue()))
                .collect(Collectors.joining("", "bin/audit", ""));
    }

    private static String quoted(String value) {
        return NEEDS_NO_QUOTES.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
