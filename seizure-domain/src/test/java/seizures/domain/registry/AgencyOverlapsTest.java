package seizures.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import seizures.contract.Agency;

class AgencyOverlapsTest {
    private static final Agency AMO = new Agency("US-CBP-AMO");
    private static final Agency CBP = new Agency("US-CBP");

    @Test
    void a_sum_over_both_agencies_says_so_and_a_sum_over_one_does_not() {
        assertThat(AgencyOverlaps.notes(List.of(AMO, CBP)))
                .containsExactly("Air and Marine Operations often takes part in seizures of other agencies: a sum of"
                        + " US-CBP-AMO and US-CBP may count a seizure twice");
        assertThat(AgencyOverlaps.among(List.of(CBP, AMO)))
                .extracting(AgencyOverlaps.Overlap::agency, AgencyOverlaps.Overlap::other)
                .containsExactly(tuple(AMO, CBP));
        assertThat(AgencyOverlaps.notes(List.of(AMO))).isEmpty();
        assertThat(AgencyOverlaps.notes(List.of(CBP, new Agency("MX-ANAM")))).isEmpty();
    }
}
