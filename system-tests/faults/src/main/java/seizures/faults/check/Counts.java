package seizures.faults.check;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The counts against a recount of the changes, cell by cell and number by number. */
final class Counts {
    private static final Map<String, String> SQUARES = Map.of(
            "micrograms", "massSquares",
            "assayedMicrograms", "assayedMassSquares",
            "pills", "pillSquares",
            "assayedPills", "assayedPillSquares");

    private final Map<String, Map<String, BigInteger>> recount = new TreeMap<>();

    /**
     * Adds a change to its cells: one for each kind of goods, one for all of them where they are several, and one for the
     * kinds of each item that has several substances, with what they have in common.
     */
    void add(JsonNode change) {
        var kinds = new TreeMap<String, Map<String, BigInteger>>();
        for (var contribution : change.path("contributions")) {
            var part = Content.Part.of(contribution);
            var kind = "{\"substance\":\"%s\",\"form\":\"%s\",\"evidence\":\"%s\"}"
                    .formatted(part.substance(), part.form(), part.evidence());
            numbers(part)
                    .forEach((name, number) ->
                            kinds.computeIfAbsent(kind, _ -> new TreeMap<>()).merge(name, number, BigInteger::add));
        }
        var sign = BigInteger.valueOf(change.path("sign").asInt());
        var seizures =
                Map.of("seizures", BigInteger.valueOf(change.path("eventCount").asInt(1)));
        kinds.forEach((kind, numbers) -> {
            add(cell(change, kind), numbers, sign);
            add(cell(change, kind), seizures, sign);
        });
        if (kinds.size() > 1) {
            add(cell(change, String.join(",", kinds.keySet())), seizures, sign);
        }
        for (var shared : change.path("shared")) {
            var goods = shared.path("goods").toString();
            add(cell(change, goods.substring(1, goods.length() - 1)), numbers(shared), sign);
        }
    }

    private static Map<String, BigInteger> numbers(Content.Part part) {
        var numbers = new HashMap<String, BigInteger>();
        numbers.put("items", BigInteger.ONE);
        part.numbers().forEach((name, number) -> {
            numbers.put(name, BigInteger.valueOf(number));
            if (SQUARES.containsKey(name)) {
                numbers.put(SQUARES.get(name), BigInteger.valueOf(number).pow(2));
            }
        });
        return numbers;
    }

    private static String cell(JsonNode change, String goods) {
        var known = LocalDate.ofInstant(Instant.parse(change.path("recordedAt").asString()), ZoneOffset.UTC);
        return "{\"port\":%s,\"agency\":%s,\"crossing\":%s,\"mode\":%s,\"goods\":[%s],\"occurredOn\":%s,\"recordedOn\":\"%s\"}"
                .formatted(
                        change.path("port"),
                        change.path("agency"),
                        change.path("crossing"),
                        change.path("mode"),
                        goods,
                        change.path("occurredOn"),
                        known);
    }

    private void add(String cell, Map<String, BigInteger> numbers, BigInteger sign) {
        var sums = recount.computeIfAbsent(cell, _ -> new TreeMap<>());
        numbers.forEach((name, number) -> sums.merge(name, number.multiply(sign), BigInteger::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
    }

    /** @param published the newest tally of each cell */
    void check(Map<String, JsonNode> published, Findings findings) {
        recount.values().removeIf(Map::isEmpty);
        List<String> cells = new ArrayList<>(published.keySet());
        recount.keySet().stream().filter(cell -> !published.containsKey(cell)).forEach(cells::add);
        for (var cell : cells) {
            var counted = published.containsKey(cell) ? numbers(published.get(cell)) : Map.of();
            var recounted = recount.getOrDefault(cell, Map.of());
            if (!counted.equals(recounted)) {
                findings.wrong("count of " + cell + ": " + counted + ", recounted " + recounted);
            }
        }
    }

    private static Map<String, BigInteger> numbers(@Nullable JsonNode tally) {
        var numbers = new TreeMap<String, BigInteger>();
        if (tally != null) {
            tally.properties().forEach(property -> {
                if (property.getValue().isNumber()
                        && property.getValue().bigIntegerValue().signum() != 0) {
                    numbers.put(property.getKey(), property.getValue().bigIntegerValue());
                }
            });
        }
        return numbers;
    }
}
