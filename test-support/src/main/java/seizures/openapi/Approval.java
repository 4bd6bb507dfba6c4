package seizures.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The promises of a file beside those that were approved before.
 *
 * @param broken promises that are gone, and new needs of operations that were there: somebody's client fails
 * @param unapproved what is new, and may be
 */
public record Approval(List<String> broken, List<String> unapproved) {
    static Approval of(Set<String> now, Collection<String> approved) {
        var broken = new TreeSet<String>();
        approved.stream()
                .filter(line -> !now.contains(line) && !isNeed(line))
                .forEach(line -> broken.add("gone: " + line));
        var added = now.stream().filter(line -> !approved.contains(line)).toList();
        added.stream()
                .filter(line -> isNeed(line) && approved.contains(operationOf(line)))
                .forEach(line -> broken.add("needed from now on: " + line));
        return new Approval(List.copyOf(broken), added);
    }

    private static boolean isNeed(String line) {
        return line.contains(" needs ");
    }

    private static String operationOf(String line) {
        return line.substring(0, line.indexOf(" needs "));
    }
}
