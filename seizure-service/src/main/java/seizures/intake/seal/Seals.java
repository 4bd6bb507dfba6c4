package seizures.intake.seal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import seizures.contract.SealEvent;

/** What this instance knows to be closed, and how fresh that is. */
public final class Seals {
    /** So old what is known of seals may be when an import of a past day is taken. */
    static final Duration FRESH = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile Closed closed = Closed.NOTHING;
    private volatile long position;
    private volatile boolean everRead;
    private volatile long wholeAt;

    public Closed closed() {
        return closed;
    }

    /** Whether no seal older than ten seconds can be unknown here. */
    public boolean isFresh() {
        return everRead && System.nanoTime() - wholeAt < FRESH.toNanos();
    }

    /** One record of the topic has been read. */
    void read(SealEvent event) {
        closed = closed.after(event);
    }

    /** All before a place has been read. */
    void reached(long next) {
        lock.lock();
        try {
            position = next;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** All has been read that there was at a moment, in nanoseconds of this process's own clock. */
    void whole(long nanoTime) {
        wholeAt = nanoTime;
        everRead = true;
    }

    long position() {
        return position;
    }

    /** Waits until the record at an offset has been read; whether it has. */
    boolean await(long offset, Duration most) throws InterruptedException {
        long nanos = most.toNanos();
        lock.lockInterruptibly();
        try {
            while (position <= offset && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
            return position > offset;
        } finally {
            lock.unlock();
        }
    }
}
