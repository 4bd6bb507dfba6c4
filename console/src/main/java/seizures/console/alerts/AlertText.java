package seizures.console.alerts;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import seizures.console.page.Figures;
import seizures.console.register.MapPoint;
import seizures.console.register.Registers;
import tools.jackson.databind.JsonNode;

/** Alerts and rules in words. In templates: {@code @alertText}. */
@Component("alertText")
class AlertText {
    private final MessageSource messages;
    private final Figures figures;
    private final Registers registers;

    AlertText(MessageSource messages, Figures figures, Registers registers) {
        this.messages = messages;
        this.figures = figures;
        this.registers = registers;
    }

    /** Where, in names: {@code Reynosa, MX}. */
    public String place(Alert alert) {
        return alert.group().isEmpty()
                ? say("alert.everywhere")
                : alert.group().entrySet().stream()
                        .map(part ->
                                part.getKey().equals("port") ? registers.nameOfPort(part.getValue()) : part.getValue())
                        .collect(Collectors.joining(" · "));
    }

    /** Where the alert's port is; null of an alert of another group. */
    @Nullable
    MapPoint point(Alert alert) {
        var port = alert.group().get("port");
        return port == null ? null : registers.pointOf(port);
    }

    /** The service's own sentence; where it has none, place, amount, what of, and the limit. */
    public String sentence(Alert alert, @Nullable JsonNode rule) {
        if (alert.title() != null) {
            return alert.title();
        }
        var text = new StringBuilder(place(alert)).append(": ").append(amount(alert.observed(), alert.unit()));
        String what = selected(rule, List.of("substance", "family", "class"));
        if (!what.isEmpty()) {
            text.append(", ").append(what);
        }
        if (alert.expected() != null) {
            text.append("; ").append(say("alert.expected", number(alert.expected())));
        }
        if (alert.upperBound() != null) {
            text.append("; ").append(say("alert.limit", number(alert.upperBound())));
        }
        return text.toString();
    }

    /** What it said at a time, by which rule: amounts, method and interval are in the service's own sentence. */
    String citation(Alert alert) {
        var known = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(LocaleContextHolder.getLocale())
                .withZone(ZoneOffset.UTC)
                .format(alert.updatedAt());
        return say(
                "cite.alert",
                alert.summary() == null ? sentence(alert, null) + "." : alert.summary(),
                alert.alertId(),
                String.valueOf(alert.version()),
                alert.ruleId(),
                String.valueOf(alert.ruleVersion()),
                say("state." + alert.state()),
                known);
    }

    public List<Alert> newestFirst(Alert alert) {
        return alert.versions() == null ? List.of(alert) : alert.versions().reversed();
    }

    /** The days of a window in the calendar of its ports; of another window the day, UTC, on which it begins. */
    public String days(Alert.Window window) {
        if (window.firstDay() == null) {
            return window.from().toString().substring(0, 10);
        }
        return window.lastDay() == null || window.lastDay().equals(window.firstDay())
                ? window.firstDay()
                : window.firstDay() + " – " + window.lastDay();
    }

    /** Whole days, or hours where it is less. */
    public String duration(String iso) {
        var duration = Duration.parse(iso);
        return duration.abs().toHours() < 48
                ? say("hours", duration.toHours())
                : say("days", figures.whole(duration.toDays()));
    }

    public String amount(@Nullable Double number, String unit) {
        if (number == null) {
            return "";
        }
        return number(number) + " " + unit;
    }

    private String number(double number) {
        return number == Math.rint(number) ? figures.large((long) number) : figures.decimal(number, 2);
    }

    /** When the rule holds, in a sentence. */
    public String words(JsonNode rule) {
        var when = rule.path("when");
        String kind = when.path("kind").asString("");
        String measure = measure(rule.path("measure"));
        String amount = figures.decimal(when.path("value").asDouble(0), 0) + " " + measure;
        String condition = switch (kind) {
            case "THRESHOLD" -> say("rule.THRESHOLD", window(when.path("window")), amount);
            case "SINGLE" -> say("rule.SINGLE", amount);
            case "TREND" ->
                say(
                        "rule.TREND." + when.path("direction").asString("UP"),
                        when.path("detector").asString(""),
                        bucket(when));
            case "EMERGENCE" ->
                say(
                        "rule.EMERGENCE",
                        when.path("of").asString(""),
                        String.valueOf(when.path("lookBack").asInt(24)));
            case "SHIFT" -> say("rule.SHIFT", when.path("of").asString(""), bucket(when));
            case "COMMITMENT" -> say("rule.COMMITMENT", when.path("event").asString(""));
            case "NO_DATA" ->
                say("rule.NO_DATA", String.valueOf(when.path("afterDays").asInt()));
            case "SILENCE" -> say("rule.SILENCE");
            case "HIGHEST" ->
                say(
                        "rule.HIGHEST",
                        bucket(when),
                        String.valueOf(when.path("periods").asInt()));
            default -> kind;
        };
        return condition + about(rule) + ".";
    }

    private String about(JsonNode rule) {
        var parts = new ArrayList<String>();
        rule.path("select")
                .propertyStream()
                .forEach(filter -> parts.add(name(filter.getKey()) + " " + values(filter.getValue())));
        String selected = parts.isEmpty() ? say("rule.everything") : String.join("; ", parts);
        var group = rule.path("group");
        String each = group.isEmpty()
                ? ""
                : say(
                        "rule.each",
                        group.valueStream().map(one -> name(one.asString())).collect(Collectors.joining(", ")));
        return " " + say("rule.about", selected) + each;
    }

    private String measure(JsonNode measure) {
        return switch (measure.path("kind").asString("")) {
            case "DOSES" -> say("measure.DOSES") + " (" + measure.path("method").asString("") + ")";
            case "MASS" -> measure.path("unit").asString("ug").replace("[lb_av]", "lb");
            case "SEIZURES" -> say("measure.SEIZURES");
            case "PILLS" -> say("measure.PILLS");
            default -> say("measure.UNITS");
        };
    }

    private String window(JsonNode window) {
        return window.has("calendar")
                ? say("window." + window.path("calendar").asString("DAY"))
                : say(
                        "window.sliding",
                        window.path("sliding")
                                .asString("")
                                .replaceAll("^PT?", "")
                                .toLowerCase(Locale.ROOT));
    }

    private String bucket(JsonNode when) {
        return say("window." + when.path("bucket").asString("MONTH"));
    }

    private String selected(@Nullable JsonNode rule, List<String> dimensions) {
        return rule == null
                ? ""
                : dimensions.stream()
                        .filter(name -> rule.path("select").has(name))
                        .map(name -> values(rule.path("select").path(name)))
                        .collect(Collectors.joining(" "));
    }

    private static String values(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private String name(String dimension) {
        return say("dimension." + dimension).toLowerCase(LocaleContextHolder.getLocale());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
