package seizures.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of one row, each worked out when it is first needed. */
final class RowFields {
    /** Units of UCUM have braces of their own: {@code {tablet}}. */
    static final String UNIT = "unit";

    private static final int WORDS_NAMED = 12;

    private final ColumnMap map;
    private final TableLine line;
    private final RowMemory memory;
    private final Map<String, String> given;
    private final Map<String, String> known = new HashMap<>();

    /**
     * Of one row.
     *
     * @param given fields that every row has alike
     * @param memory of the table
     */
    RowFields(ColumnMap map, Map<String, String> given, TableLine line, RowMemory memory) {
        this.map = map;
        this.line = line;
        this.memory = memory;
        this.given = given;
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

    /** A field's value as what it means; the same text is read once for the whole table. */
    <T> T read(String name, String value, Function<String, T> function) {
        return memory.read(name, value, function);
    }

    Set<String> names() {
        return map.fields().keySet();
    }

    boolean has(String name) {
        return map.fields().containsKey(name);
    }

    /** Empty where the row does not say it. */
    String get(String name) {
        var alike = given.get(name);
        var rule = map.fields().get(name);
        if (alike != null || rule == null) {
            return alike == null ? "" : alike;
        }
        var value = known.get(name);
        if (value == null) {
            value = value(name, rule);
            known.put(name, value);
        }
        return value;
    }

    /** The cells that a field comes from; of a constant its value. */
    SourceCell source(String name) {
        var rule = map.fields().get(name);
        return rule == null || rule.columns().isEmpty() ? new SourceCell("", get(name)) : source(rule);
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
        return rule.isSameForSameText() ? memory.value(rule, text, () -> value(rule, text)) : value(rule, text);
    }

    private String value(FieldRule rule, String text) {
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
            var converted = conversion(rule, text);
            return rule.as() == Conversion.DIGEST ? memory.numbered(converted) : converted;
        } catch (IllegalArgumentException e) {
            if (rule.otherwise() != null) {
                return filled(rule.otherwise());
            }
            throw new Unreadable(
                    rule.columns().isEmpty() ? new SourceCell("", text) : source(rule), String.valueOf(e.getMessage()));
        }
    }

    private String conversion(FieldRule rule, String text) {
        return rule.as().apply(rule.replaced(text), new Conversion.Context(decimalSign(), map.dates(), rule.zone()));
    }

    private char decimalSign() {
        return map.decimalSign() == null ? line.decimalSign() : map.decimalSign();
    }

    private String cell(FieldRule rule) {
        return switch (rule.as()) {
            case DIGEST -> rule.columns().stream().map(line::text).collect(Collectors.joining("\u001F"));
            case DATE, TIME, MONTH, FISCAL_MONTH ->
                rule.columns().size() == 1
                        ? line.text(rule.columns().getFirst())
                        : rule.columns().stream()
                                .map(line::text)
                                .filter(cell -> !cell.isEmpty())
                                .collect(Collectors.joining(" "));
            default -> firstFilled(rule.columns());
        };
    }

    private String firstFilled(List<String> columns) {
        for (var column : columns) {
            var cell = line.text(column);
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    private String filled(String text) {
        if (!text.contains("{")) {
            return text;
        }
        var filled = new StringBuilder();
        for (var part : memory.parts(text)) {
            filled.append(part.isField() ? get(part.text()) : part.text());
        }
        return filled.toString();
    }
}
