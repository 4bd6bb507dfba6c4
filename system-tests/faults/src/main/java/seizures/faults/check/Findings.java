package seizures.faults.check;

import java.util.ArrayList;
import java.util.List;

/** Collects what is not as it must be. */
final class Findings {
    private final List<String> all = new ArrayList<>();
    private int lost;
    private int doubled;
    private int wrong;

    void lost(String what) {
        lost++;
        all.add("LOST " + what);
    }

    void doubled(String what) {
        doubled++;
        all.add("DOUBLED " + what);
    }

    void wrong(String what) {
        wrong++;
        all.add("WRONG " + what);
    }

    Verdict verdict(int accepted) {
        return new Verdict(accepted, lost, doubled, wrong, List.copyOf(all));
    }
}
