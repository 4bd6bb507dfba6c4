package seizures.domain.registry;

import java.util.Collection;
import java.util.List;
import seizures.contract.Agency;

/** Agencies whose reports are known to overlap, {@code agency-overlaps.csv}. */
public final class AgencyOverlaps {
    private static final List<Overlap> OVERLAPS = RegistryFile.rows("agency-overlaps.csv").stream()
            .map(row -> new Overlap(new Agency(row.get("agency")), new Agency(row.get("other")), row.get("note")))
            .toList();

    private AgencyOverlaps() {}

    /**
     * Two agencies that publish some of the same seizures.
     *
     * @param note why
     */
    public record Overlap(Agency agency, Agency other, String note) {
        private String sentence() {
            return note + ": a sum of " + agency + " and " + other + " may count a seizure twice";
        }
    }

    /** What a sum over what these agencies report must say; one sentence for each pair of them. */
    public static List<String> notes(Collection<Agency> agencies) {
        return among(agencies).stream().map(Overlap::sentence).toList();
    }

    /** The pairs of them that are known to overlap. */
    public static List<Overlap> among(Collection<Agency> agencies) {
        return OVERLAPS.stream()
                .filter(overlap -> agencies.contains(overlap.agency()) && agencies.contains(overlap.other()))
                .toList();
    }
}
