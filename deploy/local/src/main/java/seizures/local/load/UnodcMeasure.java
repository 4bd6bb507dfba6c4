package seizures.local.load;

import java.math.BigDecimal;
import java.util.Locale;
import seizures.contract.Form;

/** An amount in a unit of UNODC's file, with the form of the goods where the unit tells it. */
record UnodcMeasure(Report.Amount amount, Form form) {
    /**
     * The amount as written; only an exponent is written out, and thousands are multiplied.
     *
     * @throws TableLine.Unreadable if the amount is not a number
     * @throws Table.Uncountable where the unit says no amount, or the amount is a part of a piece
     */
    static UnodcMeasure of(TableLine row) {
        var number = Numbers.decimal(row, "AMOUNT");
        return switch (row.text("DRUG_UNIT").toLowerCase(Locale.ROOT)) {
            case "gram", "g" -> of(number, "g", Form.UNKNOWN);
            case "kilogram", "kg" -> of(number, "kg", Form.UNKNOWN);
            case "litre", "liter", "l" -> of(number, "L", Form.LIQUID);
            case "millilitre", "milliliter", "ml", "cc", "cubic centimeter" -> of(number, "mL", Form.LIQUID);
            case "tablet", "pill" -> of(number, "{tablet}", Form.TABLET);
            case "thousand of tablets" -> of(number.scaleByPowerOfTen(3), "{tablet}", Form.TABLET);
            case "capsule" -> of(number, "{capsule}", Form.CAPSULE);
            case "stamp" -> of(number, "{blotter}", Form.BLOTTER);
            case "unit", "piece", "ampoule" -> of(number, "{unit}", Form.UNKNOWN);
            default ->
                throw new Table.Uncountable(
                        "DRUG_UNIT \"%s\" says neither mass, volume nor pieces".formatted(row.text("DRUG_UNIT")));
        };
    }

    private static UnodcMeasure of(BigDecimal number, String unit, Form form) {
        if (unit.startsWith("{") && number.stripTrailingZeros().scale() > 0) {
            throw new Table.Uncountable("AMOUNT %s %s is a part of a piece".formatted(number.toPlainString(), unit));
        }
        return new UnodcMeasure(new Report.Amount(number.toPlainString(), unit), form);
    }
}
