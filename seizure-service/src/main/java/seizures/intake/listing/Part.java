package seizures.intake.listing;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What one instance lists of the partitions that it was asked for.
 *
 * @param seizures in the order of the question
 * @param position up to where it looked
 * @param more whether there is more to look at
 */
record Part(List<JsonNode> seizures, String position, boolean more) {}
