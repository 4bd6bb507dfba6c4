package seizures.alert.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A yearly average of the DEA's laboratories: {@code laboratory-years.properties}, which names the sources. */
record LaboratoryYears(NavigableMap<Integer, BigDecimal> byYear) {
    private static final Properties FILE = read();

    /** Mass fraction of fentanyl in powder. */
    static final LaboratoryYears PURITY_OF_POWDER = of("purity-of-powder");
    /** Fentanyl in a pill, µg. */
    static final LaboratoryYears MICROGRAMS_PER_PILL = of("micrograms-per-pill");
    /** Share of the pills that held at least 2 mg. */
    static final LaboratoryYears LETHAL_SHARE_OF_PILLS = of("lethal-share-of-pills");

    /** Of the year, or the nearest with a figure; of two as near the earlier. */
    BigDecimal near(int year) {
        Map.Entry<Integer, BigDecimal> before = byYear.floorEntry(year);
        Map.Entry<Integer, BigDecimal> after = byYear.ceilingEntry(year);
        if (before == null || after == null) {
            return Objects.requireNonNull(before == null ? after : before).getValue();
        }
        return year - before.getKey() <= after.getKey() - year ? before.getValue() : after.getValue();
    }

    private static LaboratoryYears of(String name) {
        var prefix = name + ".";
        return new LaboratoryYears(FILE.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(
                        key -> Integer.valueOf(key.substring(prefix.length())),
                        key -> new BigDecimal(FILE.getProperty(key)),
                        (a, b) -> a,
                        TreeMap::new)));
    }

    private static Properties read() {
        var file = new Properties();
        try (InputStream in = LaboratoryYears.class.getResourceAsStream("laboratory-years.properties")) {
            file.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
