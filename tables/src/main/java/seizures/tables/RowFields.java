package seizures.tables;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields of one row, each worked out when it is first needed. */
final class RowFields {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");
    /** Units of UCUM have braces of their own: {@code {tablet}}. */
    static final String UNIT = "unit";

    private static final int WORDS_NAMED = 12;

    private final ColumnMap map;
    private final TableLine line;
    private final Map<String, Integer> repeated;
    private final Map<String, String> known;

    /**
     * Of one row.
     *
     * @param given fields that are known without it
     * @param repeated how often each digested content has come in this table
     */
    RowFields(ColumnMap map, Map<String, String> given, TableLine line, Map<String, Integer> repeated) {
        this.map = map;
        this.line = line;
        this.repeated = repeated;
        this.known = new HashMap<>(given);
    }

    /** The row is as published and still no seizure that can be counted: a unit that says no amount, part of a piece. */
    static final class Uncountable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Uncountable(String message) {
            super(message);
        }
    }

    /** A cell cannot be read. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final SourceCell cell;
        private final String detail;

        /** @param detail says what would be right */
        Unreadable(SourceCell cell, String detail) {
            super(detail, null, false, false);
            this.cell = cell;
            this.detail = detail;
        }

        CellFault fault(String field) {
            return cell.fault(field, detail);
        }
    }

    Set<String> names() {
        return map.fields().keySet();
    }

    boolean has(String name) {
        return map.fields().containsKey(name);
    }

    /** Empty where the row does not say it. */
    String get(String name) {
        var value = known.get(name);
        if (value == null) {
            var rule = map.fields().get(name);
            value = rule == null ? "" : value(name, rule);
            known.put(name, value);
        }
        return value;
    }

    /** The cells that a field comes from; of a constant its value. */
    SourceCell source(String name) {
        var rule = map.fields().get(name);
        return rule == null || rule.columns().isEmpty()
                ? new SourceCell("", known.getOrDefault(name, ""))
                : source(rule);
    }

    /** See {@link Row.Source}. */
    Optional<CellFault> faultAt(String pointer, String detail) {
        return ReportPointers.field(pointer, this)
                .map(name -> source(name).fault(name, detail))
                .filter(fault -> !fault.column().isEmpty());
    }

    private SourceCell source(FieldRule rule) {
        return rule.as().joins() && rule.columns().size() > 1
                ? new SourceCell(String.join(" and ", rule.columns()), cell(rule))
                : new SourceCell(rule.columns().getFirst(), cell(rule));
    }

    private String value(String name, FieldRule rule) {
        var constant = name.equals(UNIT) ? rule.value() : filled(rule.value());
        var text = rule.columns().isEmpty() ? constant : cell(rule);
        if (rule.ignore().contains(text)) {
            throw new Uncountable(source(rule) + " is not counted");
        }
        if (text.isEmpty() && rule.otherwise() != null) {
            return filled(rule.otherwise());
        }
        if (text.isEmpty() && rule.words().isEmpty()) {
            return "";
        }
        return converted(rule, meaning(rule, text));
    }

    private String meaning(FieldRule rule, String text) {
        if (rule.words().isEmpty()) {
            return text;
        }
        var meaning = rule.words().get(text.toLowerCase(Locale.ROOT));
        if (meaning != null) {
            return meaning;
        }
        if (rule.otherwise() != null) {
            return filled(rule.otherwise());
        }
        if (rule.ignoreOthers()) {
            throw new Uncountable(source(rule) + " is not counted");
        }
        throw new Unreadable(
                source(rule),
                "must be one of "
                        + rule.words().keySet().stream().limit(WORDS_NAMED).collect(Collectors.joining(", ")));
    }

    private String converted(FieldRule rule, String text) {
        try {
            var context = new Conversion.Context(decimalSign(), map.dates(), rule.zone());
            var converted = rule.as().apply(rule.replaced(text), context);
            return rule.as() == Conversion.DIGEST ? numbered(converted) : converted;
        } catch (IllegalArgumentException e) {
            if (rule.otherwise() != null) {
                return filled(rule.otherwise());
            }
            throw new Unreadable(
                    rule.columns().isEmpty() ? new SourceCell("", text) : source(rule), String.valueOf(e.getMessage()));
        }
    }

    /** Rows that repeat each other are told apart by their order among themselves. */
    private String numbered(String digest) {
        int time = repeated.merge(digest, 1, Integer::sum);
        return digest + (time == 1 ? "" : "-" + time);
    }

    private char decimalSign() {
        return map.decimalSign() == null ? line.decimalSign() : map.decimalSign();
    }

    private String cell(FieldRule rule) {
        var cells = rule.columns().stream().map(line::text);
        return switch (rule.as()) {
            case DIGEST -> cells.collect(Collectors.joining("\u001F"));
            case DATE, TIME, MONTH, FISCAL_MONTH ->
                cells.filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" "));
            default -> cells.filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        };
    }

    private String filled(String text) {
        return text.contains("{") ? NAME.matcher(text).replaceAll(found -> quoted(get(found.group(1)))) : text;
    }

    private static String quoted(String value) {
        return Matcher.quoteReplacement(value);
    }
}
