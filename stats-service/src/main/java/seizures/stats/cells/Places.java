package seizures.stats.cells;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import seizures.contract.Agency;
import seizures.contract.Cell;
import seizures.contract.Crossing;
import seizures.contract.Goods;
import seizures.contract.PortCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.dimension.DimensionPart;
import seizures.domain.dimension.DimensionSource;
import seizures.domain.overlap.AreaOverlaps;

/** The distinct places of cells, and the ways there: port, agencies, crossing, mode and route together are one code. */
final class Places {
    private static final int PARTS = DimensionPart.ALL.size();
    private static final int PORT = DimensionPart.ALL.indexOf(DimensionPart.PORT);
    private static final int AGENCY = DimensionPart.ALL.indexOf(DimensionPart.AGENCY);
    private static final int CROSSING = DimensionPart.ALL.indexOf(DimensionPart.CROSSING);

    /** The values of one part, numbered. */
    private record Coded<V>(DimensionPart<V> part, Codes<V> codes) {
        static <V> Coded<V> of(DimensionPart<V> part) {
            return new Coded<>(part, new Codes<>());
        }

        int codeOf(DimensionSource source) {
            return codes.of(part.of(source));
        }

        Axis<Map<Dimension, String>> axis(Selection selection) {
            return Axis.of(codes, value -> selection.groups(part, value));
        }
    }

    private final Coded<PortCode> ports = Coded.of(DimensionPart.PORT);
    private final Coded<Agency> agencies = Coded.of(DimensionPart.AGENCY);
    private final Coded<Crossing> crossings = Coded.of(DimensionPart.CROSSING);
    private final List<Coded<?>> coded =
            List.copyOf(DimensionPart.ALL.stream().<Coded<?>>map(this::coded).toList());
    /** By the codes of a place's parts, in a buffer since one is equal to another of the same numbers. */
    private final Codes<IntBuffer> places = new Codes<>();

    private int[] parts = new int[1024 * PARTS];

    private Coded<?> coded(DimensionPart<?> part) {
        if (part == DimensionPart.PORT) {
            return ports;
        }
        if (part == DimensionPart.AGENCY) {
            return agencies;
        }
        return part == DimensionPart.CROSSING ? crossings : Coded.of(part);
    }

    int codeOf(Cell cell) {
        int before = places.size();
        var source = DimensionSource.of(cell);
        int[] place = new int[PARTS];
        for (int part = 0; part < PARTS; part++) {
            place[part] = coded.get(part).codeOf(source);
        }
        int code = places.of(IntBuffer.wrap(place));
        if (code == before) {
            keep(code, place);
        }
        return code;
    }

    private void keep(int code, int[] place) {
        int at = code * PARTS;
        if (at == parts.length) {
            parts = Arrays.copyOf(parts, parts.length * 2);
        }
        System.arraycopy(place, 0, parts, at, PARTS);
    }

    /** The agencies by code, and which of them a place's is. */
    Codes<Agency> agencies() {
        return agencies.codes();
    }

    int agencyOf(int place) {
        return parts[place * PARTS + AGENCY];
    }

    /** Who reported from a place. */
    Reporter reporter(int place) {
        int at = place * PARTS;
        return new Reporter(
                agencies.codes().value(parts[at + AGENCY]),
                ports.codes().value(parts[at + PORT]),
                crossings.codes().value(parts[at + CROSSING]));
    }

    /** See {@link AreaOverlaps#order}. */
    String order(int place, Goods goods) {
        return AreaOverlaps.order(
                IntStream.range(0, PARTS)
                        .mapToObj(part -> coded.get(part).codes().value(parts[place * PARTS + part])),
                goods);
    }

    /** The groups of a selection's places, numbered; the numbers have gaps. */
    Groups groups(Selection selection) {
        return new Groups(coded.stream()
                .<Axis<Map<Dimension, String>>>map(part -> part.axis(selection))
                .toList());
    }

    /** Composed numbers of an axis for each part. */
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
