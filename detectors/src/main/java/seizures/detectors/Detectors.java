package seizures.detectors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every detector there is, and how to find one by any of its names. */
public final class Detectors {
    private static final List<Detector> ALL = List.of(
            Ears.c1(),
            Ears.c2(),
            new SeasonalNb(),
            new EarsC3(),
            Cusum.plain(),
            Cusum.restarting(),
            new LrCusum(),
            new GlrCusum(),
            new EwmaNegativeBinomial(),
            new Farrington(),
            new FarringtonFlexible(),
            Bayes.bayes1(),
            Bayes.bayes2(),
            Bayes.bayes3(),
            new CdcStroup(),
            new OutbreakP(),
            new EssenceRegression(),
            new EssenceEwma(),
            new EssenceSwitch(),
            new EssenceTrend(),
            new MeanPlusDeviations(),
            new ModifiedZ(),
            new MannKendall(),
            new QuasiPoissonSlope());
    private static final Map<String, Detector> BY_NAME = byName();

    private Detectors() {}

    public static List<Detector> all() {
        return ALL;
    }

    /** Case, blanks and punctuation do not matter: {@code EARS_C1}, {@code ears-c1} and {@code EARS C1} are one. */
    public static Optional<Detector> named(String name) {
        return Optional.ofNullable(BY_NAME.get(plain(name)));
    }

    private static Map<String, Detector> byName() {
        Map<String, Detector> byName = new LinkedHashMap<>();
        for (Detector detector : ALL) {
            byName.put(plain(detector.description().name()), detector);
            for (String other : detector.description().alsoKnownAs()) {
                byName.put(plain(other), detector);
            }
        }
        return byName;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
