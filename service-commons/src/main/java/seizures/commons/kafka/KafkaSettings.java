package seizures.commons.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param replicationFactor copies of each topic: 3, or 1 where there is one broker */
@ConfigurationProperties("seizures.kafka")
@Validated
record KafkaSettings(@DefaultValue("3") @Min(1) @Max(7) short replicationFactor) {
    /** One less than there are, so that one broker may be away. */
    int minInSyncReplicas() {
        return Math.max(1, replicationFactor - 1);
    }
}
