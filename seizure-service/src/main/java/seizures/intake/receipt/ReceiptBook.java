package seizures.intake.receipt;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import seizures.commons.access.Caller;
import seizures.contract.Agency;
import seizures.contract.Receipt;

/** The receipt of one write while it is written: a part is written whenever it has enough lines. */
public final class ReceiptBook {
    /** About 200 KB of a part. */
    static final int LINES_OF_A_PART = 1_000;

    private final String id;
    private final Instant time;
    private final Caller caller;
    private final Consumer<Receipt> writer;
    private final Set<Agency> agencies = new TreeSet<>();
    private final List<Receipt.Line> lines = new ArrayList<>();
    private int part = 1;
    private int accepted;
    private int unchanged;
    private int refused;
    private int unknown;

    ReceiptBook(Instant time, Caller caller, Consumer<Receipt> writer) {
        this.id = ReceiptId.at(time);
        this.time = time;
        this.caller = caller;
        this.writer = writer;
    }

    /** The outcome of a line. */
    public enum Fate {
        ACCEPTED,
        UNCHANGED,
        REFUSED,
        UNKNOWN
    }

    /** Of the receipt, under which it can be read. */
    public String id() {
        return id;
    }

    /**
     * @param line from 1
     * @param bytes of the line as sent
     */
    public LineOrigin origin(int line, ByteBuffer bytes) {
        return LineOrigin.of(id, line, bytes);
    }

    /** @param agency whose record it is; null where the line does not say */
    public void add(Receipt.Line line, Fate fate, @Nullable Agency agency) {
        switch (fate) {
            case ACCEPTED -> accepted++;
            case UNCHANGED -> unchanged++;
            case REFUSED -> refused++;
            case UNKNOWN -> unknown++;
        }
        if (agency != null && fate != Fate.REFUSED) {
            agencies.add(agency);
        }
        lines.add(line);
        if (lines.size() == LINES_OF_A_PART) {
            write(false);
        }
    }

    /** Writes the final part. */
    public void end() {
        write(true);
    }

    private void write(boolean last) {
        var counts = new Receipt.Counts(accepted, unchanged, refused, unknown);
        writer.accept(new Receipt(
                id, part, last, time, caller.nameOr(firstAgency()), agencies(), counts, List.copyOf(lines)));
        part++;
        lines.clear();
    }

    /** Where access is open nobody has a name. */
    private String firstAgency() {
        return agencies.isEmpty() ? "unknown" : agencies.iterator().next().code();
    }

    /** Those that the caller speaks for; of one who speaks for all, those whose records were written. */
    private List<Agency> agencies() {
        return caller.speaksForAll()
                ? List.copyOf(agencies)
                : caller.agencies().stream()
                        .flatMap(code -> parse(code).stream())
                        .sorted()
                        .toList();
    }

    private static Optional<Agency> parse(String code) {
        try {
            return Optional.of(new Agency(code));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // a token may name somebody who is not an agency here
        }
    }
}
