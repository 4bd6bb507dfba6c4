package seizures.console.service;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one instance of a service says that it is.
 *
 * @param status UP, or what it says else; UNREACHABLE where it does not answer
 * @param down the parts that are not up
 * @param samples of its metrics
 */
public record Health(Service service, String status, List<String> down, List<Sample> samples) {
    private static final Pattern LINE = Pattern.compile("(seizure_[a-z_]+)(?:\\{(.*)})? ([-+0-9.eEInfNa]+)");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** A value of a metric, as Prometheus reads it. */
    public record Sample(String name, Map<String, String> labels, double value) {}

    /** The samples of our own metrics ({@code seizure_…}) in Prometheus' text format. */
    static List<Sample> samples(String text) {
        return text.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Sample(
                        line.group(1), labels(line.group(2) == null ? "" : line.group(2)), number(line.group(3))))
                .toList();
    }

    private static Map<String, String> labels(String text) {
        var labels = new TreeMap<String, String>();
        var found = LABEL.matcher(text);
        while (found.find()) {
            labels.put(found.group(1), found.group(2));
        }
        return labels;
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    public boolean isUp() {
        return status.equals("UP");
    }

    public double sum(String name) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .mapToDouble(Sample::value)
                .sum();
    }

    /** The samples of a metric that are not zero. */
    public List<Sample> notZero(String name) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name) && sample.value() != 0)
                .toList();
    }

    /** The version and commit that runs; empty where nothing says so. */
    public String release() {
        return samples.stream()
                .filter(sample -> sample.name().equals("seizure_build_info"))
                .map(sample -> sample.labels().getOrDefault("version", "") + " "
                        + sample.labels().getOrDefault("commit", ""))
                .findFirst()
                .orElse("");
    }
}
