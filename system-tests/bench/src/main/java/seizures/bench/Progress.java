package seizures.bench;

import java.util.concurrent.atomic.AtomicInteger;

/** One line on the error stream that says how far it is. */
final class Progress {
    private final String what;
    private final int all;
    private final AtomicInteger done = new AtomicInteger();

    Progress(String what, int all) {
        this.what = what;
        this.all = all;
    }

    void step() {
        int now = done.incrementAndGet();
        if (now % Math.max(1, all / 50) == 0 || now == all) {
            System.err.printf("\r%s: %d of %d%s", what, now, all, now == all ? "\n" : "");
        }
    }
}
