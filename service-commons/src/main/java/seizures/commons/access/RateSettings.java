package seizures.commons.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param requestsPerSecond of each caller, at each instance */
@ConfigurationProperties("seizures.rates")
@Validated
record RateSettings(
        @DefaultValue("5000") @Min(1) @Max(1_000_000) int requestsPerSecond) {}
