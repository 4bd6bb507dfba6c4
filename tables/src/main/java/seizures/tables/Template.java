package seizures.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A constant of a map in which {@code {name}} is another field. */
final class Template {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    private Template() {}

    /** A text as it stands, or the name of a field. */
    record Part(boolean isField, String text) {}

    static List<Part> parts(String template) {
        var parts = new ArrayList<Part>();
        var names = NAME.matcher(template);
        int end = 0;
        while (names.find()) {
            parts.add(new Part(false, template.substring(end, names.start())));
            parts.add(new Part(true, names.group(1)));
            end = names.end();
        }
        parts.add(new Part(false, template.substring(end)));
        return List.copyOf(parts);
    }
}
