package seizures.contract;

import java.util.regex.Pattern;

/** The list that a port's code belongs to. */
public enum PortScheme {
    /** UNECE's location codes: country and three characters, {@code USLRD}. */
    UNLOCODE("[A-Z]{2}[A-Z2-9]{3}", "two letters of the country and three characters, such as USLRD"),
    /** Four digits of the United States' Schedule D, district and port: {@code 2304}. */
    SCHEDULE_D("[0-9]{4}", "four digits, such as 2304"),
    /** A field office or sector of U.S. Customs and Border Protection, in capitals: {@code RIO_GRANDE_VALLEY}. */
    CBP_AREA("[A-Z][A-Z0-9_]{1,39}", "capitals, digits and _, such as RIO_GRANDE_VALLEY"),
    /** Country and place as in UNODC's Individual Drug Seizures: {@code DE/Frankfurt}. */
    IDS_PLACE(
            "[A-Z]{2}/(?![/:])[^\\p{Cc}\\p{Cs}\\p{Z}]([^\\p{Cc}\\p{Cs}]{0,248}[^\\p{Cc}\\p{Cs}\\p{Z}])?",
            "a country and a place, such as DE/Frankfurt");

    private final Pattern form;
    private final String words;

    PortScheme(String form, String words) {
        this.form = Pattern.compile(form);
        this.words = words;
    }

    boolean isWellFormed(String code) {
        return form.matcher(code).matches();
    }

    String words() {
        return words;
    }
}
