package seizures.local.load;

import java.math.BigDecimal;
import seizures.contract.Form;

/** An amount in a unit of UNODC's file, with the form of the goods where the unit tells it. */
record UnodcMeasure(Report.Amount amount, Form form) {
    /**
     * The amount as written; only an exponent is written out, and thousands are multiplied.
     *
     * @throws IllegalArgumentException in words, where unit or number are none that can be counted
     */
    static UnodcMeasure of(String written, String unit) {
        var number = number(written);
        return switch (unit.strip()) {
            case "Gram" -> of(number, "g", Form.UNKNOWN);
            case "Kilogram" -> of(number, "kg", Form.UNKNOWN);
            case "Litre" -> of(number, "L", Form.LIQUID);
            case "Millilitre", "Cc", "Cubic Centimeter" -> of(number, "mL", Form.LIQUID);
            case "Tablet", "Pill" -> of(number, "{tablet}", Form.TABLET);
            case "Thousand of tablets" -> of(number.scaleByPowerOfTen(3), "{tablet}", Form.TABLET);
            case "Capsule" -> of(number, "{capsule}", Form.CAPSULE);
            case "Stamp" -> of(number, "{blotter}", Form.BLOTTER);
            case "Unit", "Piece", "Ampoule" -> of(number, "{unit}", Form.UNKNOWN);
            default -> throw new IllegalArgumentException("the unit says neither mass, volume nor pieces: " + unit);
        };
    }

    private static UnodcMeasure of(BigDecimal number, String unit, Form form) {
        return new UnodcMeasure(new Report.Amount(number.toPlainString(), unit), form);
    }

    private static BigDecimal number(String written) {
        try {
            return new BigDecimal(written.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the amount must be a number: " + written, e);
        }
    }
}
