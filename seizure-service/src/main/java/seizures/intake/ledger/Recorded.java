package seizures.intake.ledger;

import java.util.List;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureEvent;

/** An event, what became of it, and what that moves in the counts. */
record Recorded(SeizureEvent event, Entry entry, List<SeizureChange> changes) {}
