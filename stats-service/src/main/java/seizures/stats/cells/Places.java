package seizures.stats.cells;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import seizures.contract.Agency;
import seizures.contract.Cell;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.domain.dimension.Dimension;

/** The distinct places of cells, and the ways there: port, agency, crossing, mode and origin together are one code. */
final class Places {
    private static final int PARTS = 5;

    private record Place(int port, int agency, int crossing, int mode, int origin) {}

    private final Codes<PortCode> ports = new Codes<>();
    private final Codes<Agency> agencies = new Codes<>();
    private final Codes<Crossing> crossings = new Codes<>();
    private final Codes<Mode> modes = new Codes<>();
    private final Codes<Optional<Country>> origins = new Codes<>();
    private final Codes<Place> places = new Codes<>();
    private int[] parts = new int[1024 * PARTS];

    int codeOf(Cell cell) {
        int before = places.size();
        var place = new Place(
                ports.of(cell.port()),
                agencies.of(cell.agency()),
                crossings.of(cell.crossing()),
                modes.of(cell.mode()),
                origins.of(cell.origin()));
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
        parts[at + 2] = place.crossing();
        parts[at + 3] = place.mode();
        parts[at + 4] = place.origin();
    }

    /** The agencies by code, and which of them a place's is. */
    Codes<Agency> agencies() {
        return agencies;
    }

    int agencyOf(int place) {
        return parts[place * PARTS + 1];
    }

    /** The groups of a selection's places, numbered; the numbers have gaps. */
    Groups groups(Selection selection) {
        return new Groups(List.of(
                Axis.of(ports, selection::port),
                Axis.of(agencies, selection::agency),
                Axis.of(crossings, selection::crossing),
                Axis.of(modes, selection::mode),
                Axis.of(origins, selection::origin)));
    }

    /** Composed numbers of five axes. */
    final class Groups {
        private final List<Axis<Map<Dimension, String>>> axes;

        private Groups(List<Axis<Map<Dimension, String>>> axes) {
            this.axes = axes;
        }

        /** For each place its group's number, or −1 where it is not selected. */
        long[] numbers() {
            long[] numbers = new long[places.size()];
            for (int place = 0; place < numbers.length; place++) {
                long number = 0;
                for (int part = 0; part < PARTS; part++) {
                    int group = axes.get(part).group(parts[place * PARTS + part]);
                    if (group < 0) {
                        number = -1;
                        break;
                    }
                    number = number * axes.get(part).size() + group;
                }
                numbers[place] = number;
            }
            return numbers;
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
