package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.alert.rule.RuleParser;
import seizures.commons.request.Parsed;
import seizures.contract.AlertRuleVersion;
import seizures.contract.ContractJson;
import seizures.contract.Crossing;
import seizures.contract.SeizureChange;
import seizures.domain.doses.DoseMethods;
import tools.jackson.databind.JsonNode;

/** The rules that {@code bin/up} makes: each is admitted, and each has something to say about the history that it loads. */
class StarterRulesTest {
    private static final Path LOCAL = Path.of("../deploy/local/src/main/resources/seizures/local");
    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
    private static final BigDecimal MICROGRAMS_PER_POUND = BigDecimal.valueOf(453_592_370);
    private static final JsonNode RULES = read(LOCAL.resolve("starter-rules.json"));
    private static final List<SeizureChange> HISTORY = history();

    static Set<String> names() {
        return new HashSet<>(RULES.propertyNames());
    }

    private static JsonNode read(Path file) {
        return ContractJson.MAPPER.readTree(file.toFile());
    }

    private static List<SeizureChange> history() {
        try (var lines = Files.lines(LOCAL.resolve("load/cbp-history.txt"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .flatMap(StarterRulesTest::changes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report for each drug of a line, known in the middle of the next month. */
    private static Stream<SeizureChange> changes(String line) {
        var cells = List.of(line.split(" ", -1));
        var known = YearMonth.parse(cells.getFirst()).plusMonths(1).atDay(15).atTime(12, 0);
        return cells.stream().skip(4).map(drug -> {
            var parts = drug.split("/", -1);
            var goods = Said.goods(
                    parts[0],
                    new BigDecimal(parts[2]).multiply(MICROGRAMS_PER_POUND).longValue(),
                    0);
            var said = new Said(
                    "CBP_AREA:" + cells.get(2),
                    cells.getFirst(),
                    Crossing.valueOf(cells.get(1)),
                    Integer.parseInt(parts[1]),
                    List.of(goods));
            var id = String.join("-", "US-CBP", cells.get(0), cells.get(1), cells.get(2), cells.get(3), parts[0])
                    .replace('_', '-');
            return said.change(id, 1, 1, 1, 1, known.toInstant(ZoneOffset.UTC));
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_is_admitted_and_raises_alerts_on_the_history(String name) {
        var definition = RULES.get(name);
        var watch = Remembered.engine();
        watch.at(NOW);
        HISTORY.forEach(watch::on);

        var alerts = watch.on(AlertRuleVersion.of(name, 1, NOW, definition));

        assertThat(RuleParser.admitted(definition, DoseMethods.builtIn(), NOW)).isInstanceOf(Parsed.Ok.class);
        assertThat(alerts).isNotEmpty();
        assertThat(alerts.stream().filter(alert -> alert.version() == 1)).hasSizeBetween(1, 400);
    }
}
