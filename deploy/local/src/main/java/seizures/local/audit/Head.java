package seizures.local.audit;

import java.util.regex.Pattern;
import seizures.contract.AuditPage;

/** The last page of a chain. Whoever keeps it finds out later whether the chain's end was cut off or changed. */
record Head(String writer, int number, String hash) {
    private static final Pattern LINE = Pattern.compile("(\\S+) ([0-9]{1,9}) ([0-9a-f]{64})");

    static Head before(String writer) {
        return new Head(writer, 0, AuditPage.NONE);
    }

    /** The reverse of {@link #toString}. */
    static Head parse(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No head of a chain: " + line);
        }
        return new Head(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3));
    }

    @Override
    public String toString() {
        return writer + " " + number + " " + hash;
    }
}
