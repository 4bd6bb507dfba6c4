package seizures.stats.query;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import seizures.stats.cells.Counts.Group;

/** Rows that are made when they are read, so that a long answer never is in memory as a whole. */
final class LazyRows extends AbstractList<CountRow> implements RandomAccess {
    private final List<Group> groups;
    private final Function<Group, CountRow> row;

    LazyRows(List<Group> groups, Function<Group, CountRow> row) {
        this.groups = groups;
        this.row = row;
    }

    @Override
    public CountRow get(int index) {
        return row.apply(groups.get(index));
    }

    @Override
    public int size() {
        return groups.size();
    }
}
