package seizures.intake.access;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import seizures.contract.Agency;
import seizures.contract.PortCode;

/**
 * What agencies may report.
 *
 * @param ports of an agency that may report for these ports alone: {@code US-CBP: UNLOCODE:USLRD}
 * @param nestedAgencies codes that begin with another agency's: {@code US-CBP-OFO}. An id belongs to the longest of them
 */
@ConfigurationProperties("seizures.access")
record PortSettings(
        @DefaultValue Map<String, Set<String>> ports,
        @DefaultValue Set<String> nestedAgencies) {
    Set<Agency> nested() {
        return nestedAgencies.stream().map(Agency::new).collect(Collectors.toSet());
    }

    Map<Agency, Set<PortCode>> byAgency() {
        return ports.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new Agency(entry.getKey()),
                        entry -> entry.getValue().stream().map(PortCode::parse).collect(Collectors.toSet())));
    }
}
