package seizures.intake.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import seizures.contract.Contribution;
import seizures.contract.Seizure;
import seizures.contract.Tally;
import seizures.domain.doses.DoseMethods;
import seizures.domain.doses.Doses;
import seizures.domain.doses.Lot;
import seizures.domain.registry.Substances;

/** The doses in one record by each method, as a count of that record alone has them. */
record RecordDoses(DoseMethods methods) {
    /** By the id of the method; a method without a lethal dose for any of the substances is left out. */
    Map<String, Doses> of(Seizure seizure, List<Contribution> counts) {
        var year = seizure.occurredOn().month().getYear();
        var lots = new HashMap<Lot, Tally>();
        for (var part : counts) {
            lots.merge(new Lot(Substances.today(part.substance()), part.form(), year), Tally.of(part), Tally::plus);
        }
        var doses = new LinkedHashMap<String, Doses>();
        for (var method : methods.all()) {
            if (lots.keySet().stream().anyMatch(lot -> method.counts(lot.substance()))) {
                doses.put(method.id(), method.doses(lots));
            }
        }
        return doses;
    }
}
