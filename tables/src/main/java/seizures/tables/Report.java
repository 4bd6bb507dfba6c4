package seizures.tables;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Crossing;
import seizures.contract.Detection;
import seizures.contract.Direction;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.Quantity;
import seizures.contract.QuantityMethod;
import seizures.contract.Role;
import seizures.contract.RoutePoint;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;

/** A report as an importer sends it: the JSON of {@code POST /v1/seizures}, its properties named alike. */
record Report(
        SeizureId seizureId,
        Agency agency,
        String occurredAt,
        @Nullable Instant recordedAt,
        PortCode port,
        @Nullable Crossing crossing,
        @Nullable Mode mode,
        @Nullable Direction direction,
        @Nullable List<RoutePoint> route,
        @Nullable List<Detection> detection,
        @Nullable Long eventCount,
        List<Goods> items) {

    record Goods(Form form, Amount quantity, @Nullable QuantityMethod quantityMethod, List<Content> substances) {}

    /**
     * @param share of the goods, a mass fraction from 0 to 1
     * @param purity a mass fraction from 0 to 1
     */
    record Content(
            SubstanceCode substance,
            @Nullable Role role,
            @Nullable Evidence evidence,
            @Nullable String share,
            @Nullable String purity,
            @Nullable String laboratory) {}

    /**
     * A number and its UCUM unit; what the service would refuse is refused here, in words.
     *
     * @param value a decimal number, as written
     * @param unit UCUM: {@code kg}, {@code [lb_av]}, {@code {tablet}}
     */
    record Amount(String value, String unit) {
        Amount {
            try {
                var _ = Quantity.of(value, unit);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("the amount " + value + " " + unit + " " + e.getMessage(), e);
            }
        }
    }
}
