package seizures.checks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a check found: each comparison is counted, each difference printed. */
final class Findings {
    private int compared;
    private int different;

    void same(String what, @Nullable Object expected, @Nullable Object found) {
        compared++;
        if (!Objects.equals(expected, found)) {
            different++;
            if (different <= 20) {
                System.out.println("DIFFERENT " + shortened(what) + ": expected " + expected + ", found " + found);
            }
        }
    }

    private static String shortened(String what) {
        return what.length() > 600 ? what.substring(0, 400) + " … " + what.substring(what.length() - 200) : what;
    }

    /** Prints the sum and ends the program: 0 when all is as expected and something was compared. */
    void end(String check) {
        System.out.printf("%s: %d compared, %d different%n", check, compared, different);
        System.exit(different == 0 && compared > 0 ? 0 : 1);
    }
}
