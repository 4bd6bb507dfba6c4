package seizures.intake.seal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param afterDays so many days after its end a day of knowledge seals itself; 0: only people seal */
@ConfigurationProperties("seizures.seals")
@Validated
record SealSettings(@DefaultValue("14") @Min(0) @Max(3650) int afterDays) {}
