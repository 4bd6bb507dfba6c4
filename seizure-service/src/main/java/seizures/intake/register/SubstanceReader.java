package seizures.intake.register;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.JsonFields;
import seizures.contract.RegisterEntry.ControlEntry;
import seizures.contract.RegisterEntry.NameEntry;
import seizures.contract.RegisterEntry.SubstanceEntry;
import seizures.contract.SubstanceClass;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.NearestNames;
import seizures.domain.registry.Registers;
import seizures.domain.registry.Substances;

/**
 * Reads entries about substances.
 *
 * @param id of the entry, as its address has it
 * @param others the registers without this entry
 */
record SubstanceReader(String id, JsonFields fields, Registers others) {
    private static final int NEAREST = 3;
    private static final Pattern FAMILY = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");
    private static final Pattern CAS = Pattern.compile("[1-9][0-9]{1,6}-[0-9]{2}-[0-9]");
    private static final Pattern LIST = Pattern.compile("[A-Z0-9]{2,12}(-[A-Z0-9]{1,12}){1,3}");
    private static final List<SubstanceClass> CLASSES = List.of(
            SubstanceClass.DRUG, SubstanceClass.PRECURSOR, SubstanceClass.CUTTING_AGENT, SubstanceClass.EQUIPMENT);

    @Nullable
    SubstanceEntry substance(String source) {
        var code = code();
        var name = fields.required("name").text(EntryParser.NAME);
        var which = fields.required("class").oneOf(CLASSES, SubstanceClass::name);
        var family = fields.required("family").parsed(SubstanceReader::family);
        var parent = fields.optional("parent").parsed(this::parent);
        var cas = fields.optional("cas").parsed(SubstanceReader::cas);
        if (code == null || name == null || which == null || family == null) {
            return null;
        }
        var base = Registers.BASE.substances().find(code);
        if (base.isPresent() && base.get().substanceClass() != which) {
            fields.fault(
                    "class",
                    "must stay " + base.get().substanceClass() + ", as in the build: what was counted rests on it");
        }
        refuseTaken("name", name, code);
        return new SubstanceEntry(code, name, which, family, parent, cas, source);
    }

    @Nullable
    NameEntry name(String source) {
        var substance = fields.required("substance").parsed(SubstanceReader::known);
        if (id.isEmpty() || id.length() > EntryParser.NAME) {
            fields.faults().add("id", "must be a name of 1 to 200 characters");
            return null;
        }
        var taken = others.substances().named(id);
        taken.ifPresent(other ->
                fields.faults().add("id", "is a name of " + other.code() + " already; a name means one substance"));
        return substance == null ? null : new NameEntry(id, substance, source);
    }

    /** The id is a substance and a list. */
    @Nullable
    ControlEntry control(String source) {
        int colon = id.indexOf(':');
        var list = id.substring(colon + 1);
        if (colon < 1 || !LIST.matcher(list).matches()) {
            fields.faults()
                    .add(
                            "id",
                            "must be a substance and a list such as xylazine:US-CSA-III"
                                    + NearestNames.question(NearestNames.of(
                                            list, others.controls().lists(), NEAREST)));
            return null;
        }
        var substance = knownInAddress(id.substring(0, colon));
        var from = fields.optional("from");
        var to = fields.optional("to");
        var first = from.parsed(DateText::parse);
        var last = to.parsed(DateText::parse);
        if (first != null && last != null && last.last().isBefore(first.first())) {
            to.fault("must not be before from");
        }
        return substance == null
                ? null
                : new ControlEntry(
                        substance,
                        list,
                        first == null ? null : first.text(),
                        last == null ? null : last.text(),
                        source);
    }

    private @Nullable SubstanceCode knownInAddress(String text) {
        try {
            var substance = known(text);
            if (!substance.code().equals(text)) {
                fields.faults().add("id", "must name the substance by its code: " + substance);
            }
            return substance;
        } catch (IllegalArgumentException e) {
            fields.faults().add("id", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable SubstanceCode code() {
        try {
            var code = new SubstanceCode(id);
            if (!code.isUnregistered()) {
                refuseTaken("id", id, code);
                return code;
            }
        } catch (IllegalArgumentException _) {
            // Said below, for either.
        }
        fields.faults().add("id", "must be a code of 1 to 100 lower-case letters, digits and , ( ) ' -");
        return null;
    }

    private void refuseTaken(String where, String name, SubstanceCode code) {
        others.substances()
                .named(name)
                .filter(other -> !other.code().equals(code))
                .ifPresent(other -> {
                    var detail = "is a name of " + other.code() + " already; a name means one substance";
                    if (where.equals("id")) {
                        fields.faults().add(where, detail);
                    } else {
                        fields.fault(where, detail);
                    }
                });
    }

    private SubstanceCode parent(String text) {
        var parent = known(text);
        if (parent.code().equals(id)) {
            throw new IllegalArgumentException("must be another substance; leave it out where it is none's form");
        }
        var above = Substances.parentOf(parent);
        if (!above.equals(parent)) {
            throw new IllegalArgumentException("is a form of " + above + " itself; name " + above);
        }
        return parent;
    }

    /** @throws IllegalArgumentException with the nearest, for one that is not registered */
    private static SubstanceCode known(String text) {
        return Substances.findByName(text)
                .map(Substances.Substance::code)
                .orElseThrow(() -> new IllegalArgumentException("unknown substance " + NearestNames.quoted(text)
                        + NearestNames.question(Substances.nearest(text, NEAREST))));
    }

    private static String family(String text) {
        if (!FAMILY.matcher(text).matches()) {
            throw new IllegalArgumentException("must be 2 to 60 lower-case letters, digits and hyphens"
                    + NearestNames.question(NearestNames.of(text, Substances.families(), NEAREST)));
        }
        return text;
    }

    /** Its last digit is the sum of the others, each times its place from the right, modulo 10. */
    private static String cas(String text) {
        var digits = text.replace("-", "");
        int sum = 0;
        for (int i = digits.length() - 2; i >= 0; i--) {
            sum += Character.digit(digits.charAt(i), 10) * (digits.length() - 1 - i);
        }
        if (!CAS.matcher(text).matches() || sum % 10 != Character.digit(digits.charAt(digits.length() - 1), 10)) {
            throw new IllegalArgumentException("must be a CAS number with its check digit, such as 437-38-7");
        }
        return text;
    }
}
