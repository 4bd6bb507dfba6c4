package seizures.intake.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Fraction;
import seizures.contract.Ingredient;
import seizures.contract.Item;
import seizures.contract.Quantity;
import seizures.contract.QuantityMethod;
import seizures.contract.Role;
import seizures.contract.SubstanceCode;
import seizures.domain.contribution.Contributions;
import seizures.domain.registry.Substances;
import seizures.intake.report.ReportRequest.ItemRequest;
import seizures.intake.report.ReportRequest.QuantityRequest;
import seizures.intake.report.ReportRequest.SubstanceRequest;

/** Reads items and what is in them. */
record ItemParser(Faults faults) {
    private static final int WHOLE = 1_000_000;
    private static final int LABORATORY = 200;

    @Nullable
    Item item(String at, ItemRequest request) {
        if (request.form() == null) {
            faults.add(at + "/form", "is missing");
        }
        var form = faults.oneOf(at + "/form", request.form(), Form.class, null);
        var quantity = required(at + "/quantity", request.quantity());
        var method = faults.oneOf(
                at + "/quantityMethod", request.quantityMethod(), QuantityMethod.class, QuantityMethod.UNKNOWN);
        var substances = substances(at + "/substances", request.substances(), form);
        if (form == null || quantity == null || method == null) {
            return null;
        }
        AmountLimits.refusal(quantity).ifPresent(detail -> faults.add(at + "/quantity/value", detail));
        for (int i = 0; i < substances.size(); i++) {
            if (!Contributions.isCountable(quantity, substances.get(i).activePerUnit())) {
                faults.add(
                        at + "/substances/" + i + "/activePerUnit",
                        "makes more than 10^15 µg of the item: more than we take");
            }
        }
        return new Item(form, quantity, method, substances);
    }

    private List<Ingredient> substances(
            String at, @Nullable List<@Nullable SubstanceRequest> requests, @Nullable Form form) {
        if (requests == null && form != null && form.isEquipment()) {
            return List.of(equipment(form));
        }
        if (requests == null || requests.isEmpty()) {
            faults.add(at, "is missing: at least one substance");
            return List.of();
        }
        var substances = new ArrayList<Ingredient>();
        var named = new HashSet<SubstanceCode>();
        int shares = 0;
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            var substance = request == null ? null : substance(at + "/" + i, request);
            if (substance != null) {
                if (!named.add(substance.substance())) {
                    faults.add(at + "/" + i + "/substance", "is named twice in this item");
                }
                shares += substance.share() == null ? 0 : substance.share().partsPerMillion();
                substances.add(substance);
            }
        }
        if (shares > WHOLE) {
            faults.add(at, "has shares of more than 1 together");
        }
        return List.copyOf(substances);
    }

    /** A press or a die is what its form says, so a report need not say it again. */
    private static Ingredient equipment(Form form) {
        var code = new SubstanceCode(form == Form.PRESS ? "pill-press" : "pill-die");
        return new Ingredient(code, Role.PRIMARY, Evidence.CONFIRMED, null, null, null, null, null);
    }

    private @Nullable Ingredient substance(String at, SubstanceRequest request) {
        var code = faults.required(at + "/substance", request.substance(), ItemParser::code);
        var role = faults.oneOf(at + "/role", request.role(), Role.class, Role.UNKNOWN);
        var evidence = faults.oneOf(at + "/evidence", request.evidence(), Evidence.class, Evidence.SUSPECTED);
        var share = faults.optional(at + "/share", request.share(), Fraction::parse);
        var purity = faults.optional(at + "/purity", request.purity(), Fraction::parse);
        var active = mass(at + "/activePerUnit", request.activePerUnit());
        var uncertainty = faults.optional(at + "/uncertainty", request.uncertainty(), Fraction::parse);
        var laboratory = faults.words(at + "/laboratory", request.laboratory(), LABORATORY);
        if (share != null && purity != null && purity.partsPerMillion() > share.partsPerMillion()) {
            faults.add(at + "/purity", "is more than the substance's share");
        }
        return code == null || role == null || evidence == null
                ? null
                : new Ingredient(code, role, evidence, share, purity, active, uncertainty, laboratory);
    }

    /** The code of a registered substance by its code, name or synonym; {@code other:} is kept as sent. */
    static SubstanceCode code(String text) {
        if (text.startsWith(SubstanceCode.OTHER)) {
            return SubstanceCode.other(text.substring(SubstanceCode.OTHER.length()));
        }
        return Substances.findByName(text)
                .map(Substances.Substance::code)
                .orElseThrow(() -> new IllegalArgumentException("is no registered substance" + nearest(text)
                        + "; name one that is not registered as other:<name>"));
    }

    private static String nearest(String text) {
        var near = Substances.nearest(text.length() > 100 ? text.substring(0, 100) : text, 3);
        return near.isEmpty() ? "" : " (nearest: " + String.join(", ", near) + ")";
    }

    /** Mass of the pure substance in one piece. */
    @Nullable
    Quantity mass(String at, @Nullable QuantityRequest request) {
        if (request == null) {
            return null;
        }
        var quantity = required(at, request);
        if (quantity != null && quantity.micrograms() == null) {
            faults.add(at + "/unit", "is no unit of mass");
            return null;
        }
        return quantity;
    }

    private @Nullable Quantity required(String at, @Nullable QuantityRequest request) {
        if (request == null) {
            faults.add(at, "is missing");
            return null;
        }
        var value = faults.required(at + "/value", request.value(), text -> text);
        var unit = faults.required(at + "/unit", request.unit(), text -> text);
        if (value == null || unit == null) {
            return null;
        }
        var knownUnit = faults.optional(at + "/unit", unit, code -> Quantity.of("0", code));
        return knownUnit == null ? null : faults.optional(at + "/value", value, n -> Quantity.of(n, unit));
    }
}
