package seizures.console.register;

import org.jspecify.annotations.Nullable;

/** A place on the map of the world ({@code land.svg}), in its units: ten for a degree of longitude. */
public record MapPoint(double x, double y) {
    private static final double EAST = 10;

    /** True to scale at 34° north. */
    private static final double SOUTH = -12;

    private static final long WIDTH = 320;
    private static final long HEIGHT = 160;

    /** Null where the port has no coordinates. */
    public static @Nullable MapPoint of(Registers.Port port) {
        return port.latitude() == null || port.longitude() == null
                ? null
                : new MapPoint(Math.rint(port.longitude() * EAST), Math.rint(port.latitude() * SOUTH));
    }

    /** The part of the map around it, as an SVG's {@code viewBox}. */
    public String around() {
        return Math.round(x - WIDTH / 2.0) + " " + Math.round(y - HEIGHT / 2.0) + " " + WIDTH + " " + HEIGHT;
    }
}
