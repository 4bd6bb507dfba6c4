package seizures.alert.engine;

import java.time.Instant;
import java.util.List;
import seizures.contract.Contribution;
import seizures.contract.Crossing;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SampleCircumstances;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;

/** What an agency said of a seizure, cut to what the tests need. */
public record Said(String port, String occurredAt, Crossing crossing, int eventCount, List<Contribution> goods) {
    public static Said grams(String port, String occurredAt, String substance, long grams) {
        return new Said(port, occurredAt, Crossing.AT_PORT, 1, List.of(goods(substance, grams * 1_000_000, 0)));
    }

    public static Contribution goods(String substance, long micrograms, long pills) {
        return new Contribution(
                new SubstanceCode(substance),
                pills > 0 ? Form.TABLET : Form.POWDER,
                Evidence.PRESUMPTIVE,
                micrograms,
                0,
                0,
                pills,
                0,
                0,
                0,
                0,
                0);
    }

    /** The change that a first report brings. */
    public SeizureChange reported(String id, String recordedAt) {
        return change(id, 1, 1, 1, 1, Instant.parse(recordedAt));
    }

    public SeizureChange change(String id, int version, int cause, int legs, int sign, Instant recordedAt) {
        return new SeizureChange(
                new SeizureId(id),
                version,
                cause,
                legs,
                sign,
                recordedAt,
                SampleCircumstances.at(crossing, SampleCircumstances.by(agency(id), port, occurredAt, eventCount)),
                goods);
    }

    private static String agency(String id) {
        return id.startsWith("US-CBP-AMO-") ? "US-CBP-AMO" : id.substring(0, 6);
    }
}
