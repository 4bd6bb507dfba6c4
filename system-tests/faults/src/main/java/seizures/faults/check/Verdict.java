package seizures.faults.check;

import java.util.List;

/**
 * What the checker found.
 *
 * @param accepted acknowledgements
 * @param lost acknowledged, and neither in the record nor refused with a reason; or in the record and not counted
 * @param doubled counted more than once
 * @param wrong all else: a count, an alert, a refusal or a dead letter that is not as it must be
 * @param findings each of those in words
 */
public record Verdict(int accepted, int lost, int doubled, int wrong, List<String> findings) {
    public boolean isGood() {
        return accepted > 0 && lost == 0 && doubled == 0 && wrong == 0;
    }

    @Override
    public String toString() {
        return "%d accepted, %d lost, %d doubled, %d wrong".formatted(accepted, lost, doubled, wrong);
    }
}
