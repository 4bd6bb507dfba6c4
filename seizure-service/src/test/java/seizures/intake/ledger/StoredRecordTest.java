package seizures.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import seizures.contract.ContractJson;
import seizures.contract.JsonSerde;
import seizures.contract.LinkEvent;
import seizures.contract.SeizureId;

/** Records are read as earlier releases have stored them: an upgrade goes on with their state, and a rollback with ours. */
class StoredRecordTest {
    private static final SeizureId ID = new SeizureId("US-CBP-1");
    private static final String BEFORE_JOINT_SEIZURES = """
            {"seizureId":"US-CBP-1","versions":[],"refused":[]}""";

    @Test
    void one_from_before_joint_seizures_was_told_nothing() {
        assertThat(read(BEFORE_JOINT_SEIZURES)).isEqualTo(SeizureRecord.unknown(ID));
    }

    @Test
    void one_that_was_told_nothing_is_stored_as_before_joint_seizures() {
        var told = read("""
                {"seizureId":"US-CBP-1","versions":[],"refused":[],"links":{"targets":{},"claimants":{}}}""");

        assertThat(ContractJson.MAPPER.writeValueAsString(told)).isEqualTo(BEFORE_JOINT_SEIZURES);
    }

    @Test
    void what_it_was_told_is_kept() {
        var claimed = new LinkEvent.Claimed(ID, new SeizureId("MX-ANAM-1"), List.of());
        var told = SeizureRecord.unknown(ID).after(claimed);

        assertThat(read(ContractJson.MAPPER.writeValueAsString(told)))
                .isEqualTo(told)
                .isNotEqualTo(SeizureRecord.unknown(ID));
    }

    private static SeizureRecord read(String json) {
        return new JsonSerde<>(SeizureRecord.class)
                .deserializer()
                .deserialize("seizure-ledger-records-changelog", json.getBytes(StandardCharsets.UTF_8));
    }
}
