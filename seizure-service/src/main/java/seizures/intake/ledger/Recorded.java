package seizures.intake.ledger;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;
import seizures.contract.LinkEvent;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.contract.SeizureRefused;

/** What is to be told of an event: what it moves in the counts, what it is to other records, or why it was not taken in. */
record Recorded(
        List<Record<PortCode, SeizureChange>> changes,
        List<Record<SeizureId, LinkEvent>> links,
        Optional<Record<SeizureId, SeizureRefused>> refusal) {}
