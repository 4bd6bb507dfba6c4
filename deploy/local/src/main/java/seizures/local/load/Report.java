package seizures.local.load;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Crossing;
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
        Instant recordedAt,
        PortCode port,
        Crossing crossing,
        @Nullable Mode mode,
        @Nullable Direction direction,
        @Nullable List<RoutePoint> route,
        @Nullable Long eventCount,
        List<Goods> items) {

    record Goods(Form form, Amount quantity, QuantityMethod quantityMethod, List<Content> substances) {}

    record Content(SubstanceCode substance, Role role, Evidence evidence) {}

    /** A number and its UCUM unit; what the service would refuse is refused here, in words. */
    record Amount(String value, String unit) {
        Amount {
            try {
                var _ = Quantity.of(value, unit);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("the amount " + value + " " + unit + " " + e.getMessage(), e);
            }
        }
    }

    /** Goods that are one substance and nothing else, as far as the source says. */
    static List<Goods> only(
            SubstanceCode substance, Evidence evidence, Form form, Amount amount, QuantityMethod method) {
        return List.of(new Goods(form, amount, method, List.of(new Content(substance, Role.PRIMARY, evidence))));
    }
}
