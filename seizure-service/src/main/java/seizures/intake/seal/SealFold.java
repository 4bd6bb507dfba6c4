package seizures.intake.seal;

import seizures.contract.SealEvent;

/** What the topic of seals says so far to be closed. One thread writes, any thread reads. */
final class SealFold {
    private volatile Closed closed = Closed.NOTHING;

    void after(SealEvent event) {
        closed = closed.after(event);
    }

    Closed closed() {
        return closed;
    }
}
