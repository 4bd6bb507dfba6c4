package seizures.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.contract.Crossing;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.domain.registry.FiscalCalendar;
import seizures.domain.registry.Ports;
import seizures.tables.Row;

class CbpHistoryTest {
    private static final List<CbpHistory.HistoryRow> ROWS = CbpHistory.history();

    @Test
    void every_row_of_the_two_files_is_there_once() {
        var ids = CbpHistory.reports()
                .map(row -> ((Row.Ready) row).subject().seizureId())
                .collect(Collectors.toSet());

        assertThat(ROWS).hasSize(14_938);
        assertThat(ids).hasSize(14_938);
    }

    @ParameterizedTest
    @CsvSource({"2019, 2577.75", "2020, 3981.89", "2021, 10182.99", "2022, 12493.06", "2023, 24182.06", "2024, 18900.34"
    })
    void fentanyl_at_ports_of_entry_is_by_fiscal_year_what_cbp_publishes(int year, BigDecimal pounds) {
        var us = FiscalCalendar.find("US").orElseThrow();

        assertThat(fentanylAtPorts(YearMonth.from(us.firstDayOf(year)), YearMonth.from(us.lastDayOf(year))))
                .isEqualByComparingTo(pounds);
    }

    @Test
    void fentanyl_at_ports_of_entry_from_october_2023_to_august_2024_is_what_was_said_of_it() {
        var from = YearMonth.of(2023, 10);
        var to = YearMonth.of(2024, 8);

        assertThat(fentanylAtPorts(from, to)).isEqualByComparingTo("17271.20");
        assertThat(CbpHistory.eventsAtPorts("fentanyl", from, to)).isEqualTo(742);
    }

    @Test
    void every_area_is_a_registered_port_with_a_region() {
        assertThat(ROWS)
                .extracting(CbpHistory.HistoryRow::area)
                .allSatisfy(area -> assertThat(Ports.regionOf(new PortCode(PortScheme.CBP_AREA, area)))
                        .isNotEqualTo(Ports.NO_REGION));
    }

    @Test
    void the_only_drug_without_a_code_is_what_cbp_lumps_together() {
        var unregistered = CbpHistory.reports()
                .map(row -> new String(((Row.Ready) row).json(), StandardCharsets.UTF_8))
                .filter(json -> json.contains("\"other:"))
                .map(json -> json.replaceFirst(".*\"(other:[^\"]*)\".*", "$1"))
                .collect(Collectors.toSet());

        assertThat(unregistered).containsExactly("other:other drugs");
    }

    private static BigDecimal fentanylAtPorts(YearMonth from, YearMonth to) {
        return ROWS.stream()
                .filter(row -> row.drug().equals("fentanyl") && row.crossing() == Crossing.AT_PORT)
                .filter(row -> !row.month().isBefore(from) && !row.month().isAfter(to))
                .map(row -> new BigDecimal(row.pounds()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_EVEN);
    }
}
