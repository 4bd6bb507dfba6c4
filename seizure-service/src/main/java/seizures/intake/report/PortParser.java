package seizures.intake.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.JsonFields;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;

/** Reads a port. */
public final class PortParser {
    private PortParser() {}

    /** {@code {scheme, code}}. */
    public static @Nullable PortCode port(JsonFields port) {
        var scheme = port.required("scheme").oneOf(PortScheme.class);
        var field = port.required("code");
        var code = scheme == null ? null : field.parsed(text -> new PortCode(scheme, normal(scheme, text)));
        port.refuseUnknown();
        return code;
    }

    /** CBP writes an area as "Tucson Sector" or "TUCSON FIELD OFFICE"; the crossing tells the two apart. */
    private static String normal(PortScheme scheme, String code) {
        if (scheme != PortScheme.CBP_AREA) {
            return code;
        }
        var area = code.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", "_");
        for (var suffix : List.of("_FIELD_OFFICE", "_SECTOR")) {
            if (area.endsWith(suffix)) {
                return area.substring(0, area.length() - suffix.length());
            }
        }
        return area;
    }
}
