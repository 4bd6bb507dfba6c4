package seizures.intake.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.JsonFields;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Fraction;
import seizures.contract.Ingredient;
import seizures.contract.Item;
import seizures.contract.Quantity;
import seizures.contract.QuantityMethod;
import seizures.contract.Role;
import seizures.contract.SubstanceClass;
import seizures.contract.SubstanceCode;
import seizures.domain.contribution.Contributions;
import seizures.domain.registry.Substances;

/** Reads items and what is in them. */
final class ItemParser {
    private static final int WHOLE = 1_000_000;
    private static final int LABORATORY = 200;
    private static final int MOST_SUBSTANCES = 20;
    private static final List<SubstanceClass> CLASSES = List.of(
            SubstanceClass.DRUG, SubstanceClass.PRECURSOR, SubstanceClass.CUTTING_AGENT, SubstanceClass.EQUIPMENT);

    private ItemParser() {}

    static @Nullable Item item(JsonFields item) {
        var form = item.required("form").oneOf(Form.class);
        var quantity = item.required("quantity").object(ItemParser::quantity);
        var method = item.optional("quantityMethod").oneOf(QuantityMethod.class, QuantityMethod.UNKNOWN);
        var substances = substances(item, form);
        item.refuseUnknown();
        if (form == null || quantity == null) {
            return null;
        }
        AmountLimits.refusal(quantity).ifPresent(detail -> item.fault("quantity/value", detail));
        for (int i = 0; i < substances.size(); i++) {
            if (!Contributions.isCountable(quantity, substances.get(i).activePerUnit())) {
                item.fault("substances/" + i + "/activePerUnit", "must not make more than 10^15 µg of the item");
            }
        }
        return new Item(form, quantity, method, substances);
    }

    private static List<Ingredient> substances(JsonFields item, @Nullable Form form) {
        if (form != null && form.isEquipment() && !item.has("substances")) {
            return List.of(equipment(form));
        }
        var substances = new ArrayList<Ingredient>();
        var named = new HashSet<SubstanceCode>();
        int shares = 0;
        var elements = item.required("substances").elements(1, MOST_SUBSTANCES);
        for (int i = 0; i < elements.size(); i++) {
            var substance = elements.get(i).object(ItemParser::substance);
            if (substance != null) {
                if (!named.add(substance.substance())) {
                    item.fault("substances/" + i + "/substance", "must not be repeated in this item");
                }
                shares += substance.share() == null ? 0 : substance.share().partsPerMillion();
                substances.add(substance);
            }
        }
        if (shares > WHOLE) {
            item.fault("substances", "must have shares of at most 1 together");
        }
        return List.copyOf(substances);
    }

    /** A press or a die is what its form says, so a report need not say it again. */
    private static Ingredient equipment(Form form) {
        var code = new SubstanceCode(form == Form.PRESS ? "pill-press" : "pill-die");
        return new Ingredient(code, Role.PRIMARY, Evidence.CONFIRMED, null, null, null, null, null);
    }

    private static @Nullable Ingredient substance(JsonFields fields) {
        var code = classed(fields, fields.required("substance").parsed(ItemParser::code));
        var role = fields.optional("role").oneOf(Role.class, Role.UNKNOWN);
        var evidence = fields.optional("evidence").oneOf(Evidence.class, Evidence.SUSPECTED);
        var share = fields.optional("share").parsed(Fraction::parse);
        var purity = fields.optional("purity").parsed(Fraction::parse);
        var active = fields.optional("activePerUnit").object(ItemParser::mass);
        var uncertainty = fields.optional("uncertainty").parsed(Fraction::parse);
        var laboratory = fields.optional("laboratory").text(LABORATORY);
        if (share != null && purity != null && purity.partsPerMillion() > share.partsPerMillion()) {
            fields.fault("purity", "must not be more than the substance's share");
        }
        fields.refuseUnknown();
        return code == null
                ? null
                : new Ingredient(code, role, evidence, share, purity, active, uncertainty, laboratory);
    }

    /** Of a substance that is not registered, its reporter may state what it is for. */
    private static @Nullable SubstanceCode classed(JsonFields fields, @Nullable SubstanceCode code) {
        var field = fields.optional("class");
        var stated = field.oneOf(CLASSES, SubstanceClass::name);
        if (code == null || stated == null) {
            return code;
        }
        var known = Substances.classOf(code);
        if (known != stated && (!code.isUnregistered() || known != SubstanceClass.UNKNOWN)) {
            field.fault("must be " + known + ", which " + code + " is, or left out");
        }
        if (!code.isUnregistered() || known != SubstanceClass.UNKNOWN) {
            return code;
        }
        try {
            return SubstanceCode.other(code.name(), stated);
        } catch (IllegalArgumentException e) {
            field.fault("makes the name too long");
            return code;
        }
    }

    /** The code of a registered substance by its code, name or synonym; {@code other:} is kept as sent. */
    static SubstanceCode code(String text) {
        if (text.startsWith(SubstanceCode.OTHER)) {
            return SubstanceCode.other(visible(text.substring(SubstanceCode.OTHER.length())));
        }
        return Substances.findByName(text)
                .map(Substances.Substance::code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown substance" + nearest(text) + " Report one that is not registered as other:<name>"));
    }

    /** Two names that look alike are the same name: no character may be without width or turn the order of the others. */
    private static String visible(String name) {
        if (name.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT)) {
            throw new IllegalArgumentException("must not contain invisible or direction-changing characters");
        }
        return name;
    }

    private static String nearest(String text) {
        var near = Substances.nearest(text.length() > 100 ? text.substring(0, 100) : text, 3);
        return near.isEmpty() ? "." : "; did you mean " + String.join(", ", near) + "?";
    }

    /** Mass of the pure substance in one piece. */
    static @Nullable Quantity mass(JsonFields fields) {
        var quantity = quantity(fields);
        if (quantity != null && quantity.micrograms() == null) {
            fields.fault("unit", "must be a unit of mass");
            return null;
        }
        return quantity;
    }

    private static @Nullable Quantity quantity(JsonFields fields) {
        var value = fields.required("value");
        var unit = fields.required("unit");
        var code = unit.text();
        boolean isKnown = unit.parsed(text -> Quantity.of("0", text)) != null;
        fields.refuseUnknown();
        return code == null || !isKnown ? null : value.parsed(number -> Quantity.of(number, code));
    }
}
