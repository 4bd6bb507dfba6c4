package seizures.intake.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.JsonFields;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.domain.registry.NearestNames;
import seizures.domain.registry.Ports;

/** Reads a port. */
public final class PortParser {
    private static final int NEAREST = 3;

    private PortParser() {}

    /** {@code {scheme, code}}. */
    public static @Nullable PortCode port(JsonFields port) {
        var scheme = port.required("scheme").oneOf(PortScheme.class);
        var field = port.required("code");
        var code = scheme == null ? null : field.parsed(text -> code(scheme, text));
        port.refuseUnknown();
        return code;
    }

    private static PortCode code(PortScheme scheme, String text) {
        try {
            return new PortCode(scheme, normal(scheme, text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + NearestNames.question(Ports.nearest(text, NEAREST)), e);
        }
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
