package seizures.commons.audit;

/** So many a second and no more; what is above is counted and told with the next that fits. */
final class Budget {
    private final int perSecond;
    private long second;
    private int taken;
    private int above;

    Budget(int perSecond) {
        this.perSecond = perSecond;
    }

    /** How many the one that comes now stands for, itself among them; 0 where it does not fit. */
    synchronized int take(long epochSecond) {
        if (epochSecond != second) {
            second = epochSecond;
            taken = 0;
        }
        if (taken == perSecond) {
            above++;
            return 0;
        }
        taken++;
        int times = 1 + above;
        above = 0;
        return times;
    }
}
