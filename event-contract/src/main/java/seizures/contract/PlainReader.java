package seizures.contract;

import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as {@link ContractJson} writes it, straight from the parser into the constructors of records: in a third of the
 * time that databind takes. It knows no errors: whatever is out of the ordinary it leaves to databind, which knows what
 * that means or says what is wrong with it. So it never reads anything otherwise than databind does.
 *
 * @param values null where the type has something that only databind knows
 */
record PlainReader<T>(Class<T> type, @Nullable PlainValue values) {
    static <T> PlainReader<T> of(Class<T> type) {
        try {
            return new PlainReader<>(type, PlainValue.of(type));
        } catch (NotPlain | IllegalAccessException e) {
            return new PlainReader<>(type, null);
        }
    }

    /** Null where databind is to read it. */
    @Nullable
    T read(byte[] json) {
        if (values == null) {
            return null;
        }
        try (var parser = ContractJson.MAPPER.createParser(json)) {
            parser.nextToken();
            var value = type.cast(values.read(parser));
            return parser.nextToken() == null ? value : null;
        } catch (RuntimeException e) { // of the parser, of a record's own rules or NotPlain: databind says which it is
            return null;
        }
    }

    /** A value of a form that is not read here, or a type that has such values. */
    static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotPlain() {
            super("to be read by databind", null, false, false);
        }
    }

    /** Whether the parser stands where it must. */
    static void require(boolean isPlain) {
        if (!isPlain) {
            throw new NotPlain();
        }
    }
}
