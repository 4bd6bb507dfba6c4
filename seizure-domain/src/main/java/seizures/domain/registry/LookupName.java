package seizures.domain.registry;

import java.text.Normalizer;
import java.util.regex.Pattern;
import seizures.contract.SubstanceCode;

/** A name as the registers look it up: without case, accents and doubled spaces, with plain hyphens and apostrophes. */
public final class LookupName {
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02BC]");

    private LookupName() {}

    /** {@code juarez} for {@code Juárez}, written with one character or two. */
    public static String of(String name) {
        var folded = SubstanceCode.fold(name);
        if (folded.chars().allMatch(c -> c < 0x80)) {
            return folded;
        }
        var bare = ACCENTS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD))
                .replaceAll("");
        var hyphened = HYPHENS.matcher(bare).replaceAll("-");
        return Normalizer.normalize(APOSTROPHES.matcher(hyphened).replaceAll("'"), Normalizer.Form.NFC);
    }
}
