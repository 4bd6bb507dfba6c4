package seizures.intake.ledger;

import java.util.List;
import seizures.contract.ContractJson;
import seizures.contract.Seizure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A seizure as the agency would report it: it can be changed and sent back as a correction. */
public final class ReportedSeizure {
    private static final List<String> CANONICAL = List.of("micrograms", "microlitres", "count");

    private ReportedSeizure() {}

    /** As it was sent: without what the contract derives, such as canonical quantities. */
    public static JsonNode json(Seizure seizure) {
        var tree = (ObjectNode) ContractJson.MAPPER.<JsonNode>valueToTree(seizure);
        tree.remove("occurredOn");
        for (var item : tree.get("items")) {
            ((ObjectNode) item.get("quantity")).remove(CANONICAL);
            for (var substance : item.get("substances")) {
                if (substance.get("activePerUnit") instanceof ObjectNode active) {
                    active.remove(CANONICAL);
                }
            }
        }
        return tree;
    }
}
