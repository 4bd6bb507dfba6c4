package seizures.alert.chart;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import seizures.alert.series.Span;
import seizures.commons.picture.PictureWords;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.PortCode;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Substances;

/** What a chart says of its alert in words. Codes of registers are given with their names. */
final class AlertText {
    /** Units of mass, from UCUM to how people write them. */
    private static final Map<String, String> MASSES =
            Map.of("ug", "µg", "mg", "mg", "g", "g", "kg", "kg", "[lb_av]", "lb");

    private static final int GROUNDS = 2;

    private AlertText() {}

    /** The alert's own; of one from before there were any, {@code fentanyl-month: gross mass in kg, San Ysidro (USSYS)}. */
    static String title(AlertVersion alert, String unit) {
        if (alert.title() != null) {
            return alert.title();
        }
        return Stream.concat(
                        Stream.of(alert.ruleId() + ": " + measured(unit)),
                        alert.group().entrySet().stream().map(AlertText::named))
                .collect(Collectors.joining(", "));
    }

    /** What is measured: {@code gross mass in kg}. */
    static String measured(String unit) {
        var mass = MASSES.get(unit);
        if (mass != null) {
            return "gross mass in " + mass;
        }
        return unit.startsWith("doses") ? "potentially lethal " + unit : unit;
    }

    private static String named(Map.Entry<String, String> part) {
        var value = part.getValue();
        return switch (part.getKey()) {
            case "port" -> port(value).map(name -> name + " (" + value + ")").orElse("port " + value);
            case "substance" ->
                Substances.findByName(value).map(Substances.Substance::name).orElse("substance " + value);
            case "country" -> country(value);
            case "region", "crossing", "mode", "form" -> part.getKey() + " " + PictureWords.sentence(value);
            default -> part.getKey() + " " + value;
        };
    }

    private static Optional<String> port(String code) {
        try {
            return Ports.find(PortCode.parse(code)).map(Ports.Port::name);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String country(String code) {
        var name = code.matches("[A-Z]{2}") ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : code;
        return name.equals(code) ? "country " + code : name;
    }

    /** {@code Critical, firing. 1 May 2024 to 31 May 2024: 40 kg, limit 12.5.} Its first grounds say it better. */
    static String statement(AlertVersion alert) {
        var said = new ArrayList<String>();
        said.add(PictureWords.sentence(alert.severity().word()) + ", "
                + alert.state().name().toLowerCase(Locale.ROOT));
        var grounds = alert.evidence().grounds();
        if (grounds.isEmpty() || alert.state() == AlertState.WITHDRAWN) {
            said.add(window(alert) + ": " + numbers(alert));
        } else {
            said.add(PictureWords.capital(grounds.stream().limit(GROUNDS).collect(Collectors.joining("; "))));
        }
        return String.join(". ", said) + ".";
    }

    static String numbers(AlertVersion alert) {
        var said = new StringBuilder(PictureWords.number(alert.observed()))
                .append(' ')
                .append(alert.unit());
        if (alert.expected() != null && alert.expected().signum() != 0) {
            said.append(", expected ").append(PictureWords.number(alert.expected()));
        }
        if (alert.upperBound() != null) {
            said.append(", limit ").append(PictureWords.number(alert.upperBound()));
        }
        return said.toString();
    }

    static String window(AlertVersion alert) {
        return Words.span(Span.of(alert.window()));
    }
}
