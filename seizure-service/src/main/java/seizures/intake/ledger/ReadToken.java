package seizures.intake.ledger;

import java.util.regex.Pattern;

/**
 * Where a write is in the log: {@code partition-offset}. A read that carries it sees the write.
 *
 * @param partition of the topic of reports
 * @param offset of the report in it
 */
record ReadToken(int partition, long offset) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})-([0-9]{1,18})");

    static ReadToken parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("must be the token of a write, such as 3-1042");
        }
        return new ReadToken(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)));
    }
}
