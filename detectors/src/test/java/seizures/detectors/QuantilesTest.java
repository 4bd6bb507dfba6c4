package seizures.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import seizures.detectors.model.NegativeBinomial;
import seizures.detectors.model.Tails;
import tools.jackson.databind.JsonNode;

class QuantilesTest {
    /** The reference itself is off by 3e-9 at means of millions that are all but Poisson. */
    private static final double TOLERANCE = 4e-9;

    @Test
    void quantiles_and_tails_are_those_of_the_reference() {
        assumeTrue(Oracle.folder().isPresent(), Oracle.ABSENT);
        List<String> misses = new ArrayList<>();

        check("nbQuantile", "quantile", row -> nb(row).quantile(number(row, "p")), misses);
        check("nbUpperTail", "upperTail", row -> nb(row).upperTail(number(row, "y")), misses);
        check("nbUpperTail", "pmf", row -> Math.exp(nb(row).logProbability(number(row, "y"))), misses);
        check("poissonQuantile", "quantile", row -> poisson(row).quantile(number(row, "p")), misses);
        check("poissonUpperTail", "upperTail", row -> poisson(row).upperTail(number(row, "y")), misses);
        check("normalQuantile", "quantile", row -> Tails.normalAbove(1 - number(row, "p")), misses);
        check("tQuantile", "quantile", row -> Tails.tAbove(1 - number(row, "p"), number(row, "df")), misses);
        check("tUpperTail", "upperTail", row -> Tails.tUpper(number(row, "t"), number(row, "df")), misses);

        assertThat(misses).isEmpty();
    }

    private static NegativeBinomial nb(List<JsonNode> row) {
        return new NegativeBinomial(number(row, "mu"), number(row, "phi"));
    }

    private static NegativeBinomial poisson(List<JsonNode> row) {
        return new NegativeBinomial(number(row, "lambda"), 1);
    }

    /** A row is the table and the index in it. */
    private static double number(List<JsonNode> row, String column) {
        return row.get(0).get(column).get(row.get(1).asInt()).asDouble();
    }

    private static void check(String table, String wanted, ToDoubleFunction<List<JsonNode>> ours, List<String> misses) {
        JsonNode columns = Oracle.read("quantiles.json").get(table);
        for (int i = 0; i < columns.get(wanted).size(); i++) {
            var row = List.of(columns, tools.jackson.databind.node.IntNode.valueOf(i));
            double want = columns.get(wanted).get(i).asDouble();
            double got = ours.applyAsDouble(row);
            if (!(Math.abs(got - want) <= TOLERANCE * Math.abs(want) + 1e-300)) {
                misses.add(table + " " + wanted + " " + i + ": " + got + " instead of " + want);
            }
        }
    }
}
