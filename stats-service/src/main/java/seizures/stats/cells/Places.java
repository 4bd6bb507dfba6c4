package seizures.stats.cells;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import seizures.contract.Agency;
import seizures.contract.Cell;
import seizures.contract.Crossing;
import seizures.contract.Goods;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.RouteCountries;
import seizures.domain.dimension.Dimension;

/** The distinct places of cells, and the ways there: port, agencies, crossing, mode and route together are one code. */
final class Places {
    private static final int PARTS = 6;

    private record Place(int port, int agency, int team, int crossing, int mode, int way) {}

    private final Codes<PortCode> ports = new Codes<>();
    private final Codes<Agency> agencies = new Codes<>();
    private final Codes<Team> teams = new Codes<>();
    private final Codes<Crossing> crossings = new Codes<>();
    private final Codes<Mode> modes = new Codes<>();
    private final Codes<RouteCountries> ways = new Codes<>();
    private final Codes<Place> places = new Codes<>();
    private int[] parts = new int[1024 * PARTS];

    int codeOf(Cell cell) {
        int before = places.size();
        var place = new Place(
                ports.of(cell.port()),
                agencies.of(cell.agency()),
                teams.of(new Team(cell.agency(), cell.participants())),
                crossings.of(cell.crossing()),
                modes.of(cell.mode()),
                ways.of(cell.way()));
        int code = places.of(place);
        if (code == before) {
            keep(code, place);
        }
        return code;
    }

    private void keep(int code, Place place) {
        int at = code * PARTS;
        if (at == parts.length) {
            parts = Arrays.copyOf(parts, parts.length * 2);
        }
        parts[at] = place.port();
        parts[at + 1] = place.agency();
        parts[at + 2] = place.team();
        parts[at + 3] = place.crossing();
        parts[at + 4] = place.mode();
        parts[at + 5] = place.way();
    }

    /** The agencies by code, and which of them a place's is. */
    Codes<Agency> agencies() {
        return agencies;
    }

    int agencyOf(int place) {
        return parts[place * PARTS + 1];
    }

    /** Who reported from a place. */
    Reporter reporter(int place) {
        int at = place * PARTS;
        return new Reporter(agencies.value(parts[at + 1]), ports.value(parts[at]), crossings.value(parts[at + 3]));
    }

    /** See {@link AreaOverlaps#order}. */
    String order(int place, Goods goods) {
        int at = place * PARTS;
        return AreaOverlaps.order(
                ports.value(parts[at]),
                teams.value(parts[at + 2]),
                crossings.value(parts[at + 3]),
                modes.value(parts[at + 4]),
                ways.value(parts[at + 5]),
                goods);
    }

    /** The groups of a selection's places, numbered; the numbers have gaps. */
    Groups groups(Selection selection) {
        return new Groups(List.of(
                Axis.of(ports, selection::port),
                Axis.of(agencies, selection::agency),
                Axis.of(teams, selection::team),
                Axis.of(crossings, selection::crossing),
                Axis.of(modes, selection::mode),
                Axis.of(ways, selection::way)));
    }

    /** Composed numbers of six axes. */
    final class Groups {
        private final List<Axis<Map<Dimension, String>>> axes;

        private Groups(List<Axis<Map<Dimension, String>>> axes) {
            this.axes = axes;
        }

        /** How often the places must be read so that each is in all of its groups: once where no part has several. */
        int passes() {
            int passes = 1;
            for (var axis : axes) {
                passes = Math.multiplyExact(passes, axis.most());
            }
            return passes;
        }

        /** For each place the number of its group in a pass, or −1 where it is not selected or has no more of them. */
        long[] numbers(int pass) {
            long[] numbers = new long[places.size()];
            for (int place = 0; place < numbers.length; place++) {
                numbers[place] = number(place, pass);
            }
            return numbers;
        }

        /** The digits of the pass choose among the groups of each part. */
        private long number(int place, int pass) {
            long number = 0;
            int rest = pass;
            for (int part = 0; part < PARTS; part++) {
                var axis = axes.get(part);
                int[] groups = axis.groups(parts[place * PARTS + part]);
                if (groups.length == 0) {
                    return -1;
                }
                number = number * axis.size() + groups[rest % groups.length];
                rest /= groups.length;
            }
            return rest == 0 ? number : -1;
        }

        /** All numbers are below it. */
        long size() {
            long size = 1;
            for (var axis : axes) {
                size = Math.multiplyExact(size, axis.size());
            }
            return size;
        }

        /** The values that a number stands for. */
        Map<Dimension, String> values(long number) {
            var values = new EnumMap<Dimension, String>(Dimension.class);
            for (int part = PARTS - 1; part >= 0; part--) {
                values.putAll(
                        axes.get(part).value((int) (number % axes.get(part).size())));
                number /= axes.get(part).size();
            }
            return values;
        }
    }
}
