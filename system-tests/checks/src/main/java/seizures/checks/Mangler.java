package seizures.checks;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes of what is right something that is nearly right, or meant to hurt. */
final class Mangler {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\uD800",
            "\u202E",
            "null",
            "-1",
            "1e999",
            "NaN",
            "0x10",
            "../../etc/passwd",
            "${jndi:ldap://x}",
            "' OR 1=1 --",
            "<script>",
            "%s%n",
            "9999-99-99",
            "2024-02-30",
            "2024-03-15T10:00:00+99:99",
            "UNLOCODE:",
            ":",
            "other:",
            "US-",
            "\"",
            "\"0\"",
            "W/\"1\"",
            "Ａ",
            "ﬁ",
            "ß".repeat(90),
            "x".repeat(3_900),
            "😀".repeat(60),
            "PT999999999H",
            "P1Y");

    private final Random random;

    Mangler(Random random) {
        this.random = random;
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** One to three faults, anywhere. */
    JsonNode nearly(JsonNode right) {
        var copy = right.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var places = new ArrayList<JsonNode>();
            collect(copy, places);
            if (!places.isEmpty()) {
                change(places.get(random.nextInt(places.size())));
            }
        }
        return copy;
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainer()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private void change(JsonNode place) {
        if (place instanceof ObjectNode object) {
            var names = new ArrayList<>(object.propertyNames());
            var name = names.isEmpty() || random.nextInt(5) == 0 ? "unknown" : names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, value());
            }
        } else if (place instanceof ArrayNode array) {
            if (!array.isEmpty() && random.nextInt(3) == 0) {
                array.remove(random.nextInt(array.size()));
            } else if (!array.isEmpty() && random.nextInt(2) == 0) {
                array.add(array.get(0).deepCopy());
            } else {
                array.add(value());
            }
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextLong());
            case 3 -> JSON.numberNode(new BigDecimal("1e" + (random.nextInt(800) - 400)));
            case 4 -> JSON.numberNode(random.nextInt(5) - 2);
            case 5 -> JSON.arrayNode().add(text());
            case 6 -> JSON.objectNode().put("a", text());
            default -> JSON.stringNode(text());
        };
    }

    /** No JSON, or hardly: broken anywhere, doubled, nested, in no encoding. */
    byte[] hostile(String right) {
        var bytes = right.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> (right + right).getBytes(StandardCharsets.UTF_8);
            case 2 -> "[".repeat(1 + random.nextInt(5_000)).getBytes(StandardCharsets.UTF_8);
            case 3 -> ("{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000)).getBytes(StandardCharsets.UTF_8);
            case 4 -> right.getBytes(StandardCharsets.UTF_16);
            case 5 -> flipped(bytes);
            default -> noise();
        };
    }

    private byte[] flipped(byte[] bytes) {
        var flipped = bytes.clone();
        for (int i = 0; i < 3 && flipped.length > 0; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] noise() {
        var noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        return noise;
    }
}
