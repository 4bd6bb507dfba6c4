package seizures.intake.access;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import seizures.contract.Agency;
import seizures.contract.PortCode;

/** @param ports of an agency that may report for these ports alone: {@code US-CBP: UNLOCODE:USLRD} */
@ConfigurationProperties("seizures.access")
record PortSettings(@DefaultValue Map<String, Set<String>> ports) {
    Map<Agency, Set<PortCode>> byAgency() {
        return ports.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new Agency(entry.getKey()),
                        entry -> entry.getValue().stream().map(PortCode::parse).collect(Collectors.toSet())));
    }
}
