package seizures.intake.listing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import seizures.contract.SeizureId;
import seizures.contract.Topic;

/** Where a page ends: the cursor of the next one, opaque to whoever sends it back. */
sealed interface Position {
    /** After a record, in the order of their ids. */
    record AfterId(SeizureId id) implements Position {
        @Override
        public String text() {
            return "i" + id;
        }
    }

    /** @param offsets of the first record of the log that is not listed yet, by partition */
    record InLog(List<Long> offsets) implements Position {
        private static final Pattern OFFSET = Pattern.compile("[0-9]{1,18}");

        static InLog parse(String text) {
            var parts = Arrays.asList(text.split(",", -1));
            if (parts.size() != Topic.REPORTED.partitions()
                    || !parts.stream().allMatch(part -> OFFSET.matcher(part).matches())) {
                throw new IllegalArgumentException("names no place in the log");
            }
            return new InLog(parts.stream().map(Long::valueOf).toList());
        }

        @Override
        public String text() {
            return "l" + offsets.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    String text();

    default String cursor() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text().getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException where it is not a cursor of a page */
    static Position parse(String cursor) {
        try {
            return ofText(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be the next or the resume of a page, unchanged", e);
        }
    }

    static Position ofText(String text) {
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case 'i' -> new AfterId(new SeizureId(text.substring(1)));
            case 'l' -> InLog.parse(text.substring(1));
            default -> throw new IllegalArgumentException("names no place");
        };
    }
}
