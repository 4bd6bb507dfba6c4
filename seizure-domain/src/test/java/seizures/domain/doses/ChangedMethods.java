package seizures.domain.doses;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SubstanceCode;

/**
 * A changed file of methods, goods, and the doses in them: each service is held to this one number.
 *
 * <p>Powder: 6 000 001 µg × 0.2 + 1 000 000 µg pure = 2 200 000.2 µg. Pills: 900 × 1.5 mg + 100 000 µg pure =
 * 1 450 000 µg. Carfentanil: 1 001 µg × 0.2 = 200.2 µg. In doses 733.33 + 483.33 + 10.01 = 1 226.68, which is 1 227; each
 * rounded by itself would come to 1 226.
 */
public final class ChangedMethods {
    public static final String METHOD = "assay-3mg@1";
    /** In which the goods were seized. */
    public static final int YEAR = 2024;

    public static final long DOSES = 1_227;

    private ChangedMethods() {}

    public static DoseMethods file() {
        var file = Objects.requireNonNull(ChangedMethods.class.getResourceAsStream("/changed-dose-methods.yaml"));
        try (var yaml = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return DoseMethods.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Contribution> goods() {
        return List.of(
                goods("fentanyl", Form.POWDER, 10_000_001, 4_000_000, 1_000_000, 0, 0, 0),
                goods("fentanyl", Form.TABLET, 0, 0, 0, 1_000, 100, 100_000),
                goods("carfentanil", Form.POWDER, 1_001, 0, 0, 0, 0, 0),
                goods("cocaine", Form.POWDER, 1_000_000_000, 0, 0, 0, 0, 0));
    }

    private static Contribution goods(
            String substance, Form form, long mass, long assayed, long pure, long pills, long tested, long content) {
        return new Contribution(
                new SubstanceCode(substance),
                form,
                Evidence.CONFIRMED,
                mass,
                assayed,
                pure,
                pills,
                tested,
                content,
                0,
                0,
                0);
    }
}
