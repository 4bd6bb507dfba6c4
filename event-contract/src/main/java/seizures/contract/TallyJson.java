package seizures.contract;

import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A tally as an object of its numbers by name, without those that are 0; unknown names are ignored. */
final class TallyJson {
    private static final Statistic[] STATISTICS = Statistic.values();

    private TallyJson() {}

    static final class Writer extends StdSerializer<Tally> {
        Writer() {
            super(Tally.class);
        }

        @Override
        public void serialize(Tally tally, JsonGenerator json, SerializationContext context) {
            json.writeStartObject(tally);
            for (var statistic : STATISTICS) {
                if (tally.upper(statistic) == 1
                        && tally.lower(statistic) < 0) { // 2^63 to 2^64, as the square of a few kg
                    json.writeName(statistic.label());
                    json.writeNumber(Long.toUnsignedString(tally.lower(statistic)));
                } else if (tally.upper(statistic) != 0) {
                    json.writeName(statistic.label());
                    json.writeNumber(tally.get(statistic));
                } else if (tally.lower(statistic) != 0) {
                    json.writeName(statistic.label());
                    json.writeNumber(tally.lower(statistic));
                }
            }
            json.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<Tally> {
        Reader() {
            super(Tally.class);
        }

        @Override
        public Tally deserialize(JsonParser json, DeserializationContext context) {
            if (!json.isExpectedStartObjectToken()) {
                return (Tally) context.handleUnexpectedToken(Tally.class, json);
            }
            var lower = new long[Tally.WIDTH];
            var upper = new long[Tally.WIDTH];
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                var token = json.nextToken();
                var statistic = Statistic.byName().get(name);
                if (statistic == null) {
                    json.skipChildren();
                } else if (token == JsonToken.VALUE_NUMBER_INT) {
                    read(json, statistic.column(), lower, upper);
                } else {
                    context.reportInputMismatch(this, "%s must be a whole number", name);
                }
            }
            return Tally.ofWords(lower, upper);
        }

        private static void read(JsonParser json, int at, long[] lower, long[] upper) {
            if (json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
                lower[at] = json.getLongValue();
                return;
            }
            var value = json.getBigIntegerValue();
            if (value.bitLength() > Tally.MOST_BITS) {
                throw new IllegalArgumentException("must be below 2^" + Tally.MOST_BITS);
            }
            lower[at] = value.longValue();
            upper[at] =
                    value.subtract(BigInteger.valueOf(lower[at])).shiftRight(64).longValueExact();
        }
    }
}
