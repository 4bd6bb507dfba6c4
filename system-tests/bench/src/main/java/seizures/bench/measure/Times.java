package seizures.bench.measure;

import java.util.Arrays;

/** The time that each request took, in nanoseconds; none is thinned out. */
public final class Times {
    private long[] nanos = new long[1024];
    private int size;

    public void add(long time) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = time;
    }

    public void addAll(Times others) {
        for (int i = 0; i < others.size; i++) {
            add(others.nanos[i]);
        }
    }

    public int size() {
        return size;
    }

    /** Milliseconds that this share of the requests did not exceed; NaN where there was none. Call {@link #sort} first. */
    double millis(double share) {
        int rank = (int) Math.ceil(share * size);
        return size == 0 ? Double.NaN : nanos[Math.max(rank, 1) - 1] / 1e6;
    }

    void sort() {
        Arrays.sort(nanos, 0, size);
    }
}
