package seizures.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import seizures.detectors.model.NegativeBinomial;

/**
 * One of the 42 parameter sets of Noufaily et al. 2013; those of one level and dispersion are a block.
 *
 * @param theta level of the logarithm
 * @param phi dispersion
 * @param beta trend of the logarithm, for each week
 * @param harmonics of the season in a year
 */
record Scenario(double theta, double phi, double beta, double gamma1, double gamma2, int harmonics) {
    static Map<Integer, Scenario> read(Path folder) {
        Map<Integer, Scenario> scenarios = new LinkedHashMap<>();
        for (CSVRecord row : Table.read(folder.resolve("scenarios.csv"))) {
            scenarios.put(
                    Table.whole(row, "scenario"),
                    new Scenario(
                            number(row, "theta"),
                            number(row, "phi"),
                            number(row, "beta"),
                            number(row, "gamma1"),
                            number(row, "gamma2"),
                            Table.whole(row, "m")));
        }
        return scenarios;
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column).trim());
    }

    String block() {
        return String.format("%.2g a week, phi %.2g", Math.exp(theta), phi);
    }

    double mean(int week) {
        double sum = theta + beta * week;
        for (int j = 1; j <= harmonics; j++) {
            double angle = 2 * Math.PI * j * week / 52;
            sum += gamma1 * Math.cos(angle) + gamma2 * Math.sin(angle);
        }
        return Math.exp(sum);
    }

    /** A series with four past outbreaks of strength k1 (none where it is 0) and a current one of strength k2. */
    Trial draw(Random random, int k1, int k2) {
        double[] quiet = IntStream.rangeClosed(1, Trial.WEEKS)
                .mapToDouble(week -> new NegativeBinomial(mean(week), phi).quantile(random.nextDouble()))
                .toArray();
        List<Outbreak> past = new ArrayList<>();
        for (int i = 0; k1 > 0 && i < 4; i++) {
            past.add(outbreak(random, 313 + random.nextInt(263), k1));
        }
        past.forEach(outbreak -> outbreak.addTo(quiet));
        return Trial.of(this, quiet, past, outbreak(random, Trial.FIRST_JUDGED + random.nextInt(49), k2));
    }

    private Outbreak outbreak(Random random, int start, int strength) {
        return Outbreak.draw(random, start, strength * Math.sqrt(phi * mean(start)));
    }
}
