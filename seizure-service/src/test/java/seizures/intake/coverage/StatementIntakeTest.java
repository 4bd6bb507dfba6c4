package seizures.intake.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;
import seizures.commons.request.ProblemException;
import seizures.contract.Agency;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent.CoverageWithdrawn;
import seizures.contract.CoverageStatement;
import seizures.contract.PortCode;
import seizures.contract.SealEvent.DaySealed;
import seizures.contract.StatementId;
import seizures.intake.access.Allowed;
import seizures.intake.seal.Closed;

class StatementIntakeTest {
    private static final Instant NOW = Instant.parse("2024-03-05T12:00:00Z");
    private static final Instant EARLIER = Instant.parse("2024-03-01T12:00:00Z");
    private static final Agency CBP = new Agency("US-CBP");
    private static final StatementId ID = new StatementId("US-CBP-2024-02");
    private static final CoverageStatement FEBRUARY = february(CoverageClaim.COMPLETE, List.of());
    private static final Caller REPORTER = new Caller("us-cbp", Set.of(Role.REPORTER), Set.of("US-CBP"));
    private static final Caller OTHER = new Caller("mx-anam", Set.of(Role.REPORTER), Set.of("MX-ANAM"));
    private static final Caller IMPORTER = new Caller("importer", Set.of(Role.IMPORTER), Set.of(Caller.ALL));

    private final StatementFold fold = new StatementFold();
    private Closed closed = new Closed(null, List.of(), Map.of());
    private final StatementIntake intake = intake(Map.of());

    @Test
    void the_same_again_is_known_and_other_content_is_refused() {
        var first = intake.submit(make(FEBRUARY, null), REPORTER);
        var again = intake.submit(make(FEBRUARY, null), REPORTER);

        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.event()).isEqualTo(first.event());
        assertThat(problem(make(february(CoverageClaim.NOTHING_TO_REPORT, List.of()), null), REPORTER))
                .isEqualTo("/problems/already-stated");
    }

    @Test
    void a_correction_and_a_withdrawal_start_from_the_current_version() {
        intake.submit(make(FEBRUARY, null), REPORTER);
        var corrected = new StatementChange.Correct(FEBRUARY, 1, "again", null);
        var withdrawn = new StatementChange.Withdraw(ID, 2, "two are missing", null);

        assertThat(intake.submit(corrected, REPORTER).event().version()).isEqualTo(2);
        assertThat(intake.submit(corrected, REPORTER).isNew()).isFalse();
        assertThat(problem(new StatementChange.Correct(FEBRUARY, 1, "other", null), REPORTER))
                .isEqualTo("/problems/stale-version");
        assertThat(intake.submit(withdrawn, REPORTER).event()).isInstanceOf(CoverageWithdrawn.class);
        assertThat(problem(new StatementChange.Withdraw(ID, 3, "twice", null), REPORTER))
                .isEqualTo("/problems/already-withdrawn");
        assertThat(intake.submit(new StatementChange.Correct(FEBRUARY, 3, "right after all", null), REPORTER)
                        .event()
                        .version())
                .isEqualTo(4);
    }

    @Test
    void what_was_never_stated_cannot_be_changed() {
        assertThat(problem(new StatementChange.Withdraw(ID, 1, "x", null), REPORTER))
                .isEqualTo("/problems/unknown-statement");
        assertThat(problem(new StatementChange.Correct(FEBRUARY, 1, "x", null), REPORTER))
                .isEqualTo("/problems/unknown-statement");
    }

    @Test
    void an_agency_speaks_for_itself_and_its_ports_and_only_an_importer_for_the_past() {
        var laredo = PortCode.parse("UNLOCODE:USLRD");
        var narrow = intake(Map.of(CBP, Set.of(laredo)));

        assertThat(problem(make(FEBRUARY, null), OTHER)).isEqualTo("/problems/forbidden");
        assertThat(problem(make(FEBRUARY, EARLIER), REPORTER)).isEqualTo("/problems/forbidden");
        assertThatThrownBy(() -> narrow.submit(
                        make(february(CoverageClaim.COMPLETE, List.of(PortCode.parse("UNLOCODE:USELP"))), null),
                        REPORTER))
                .isInstanceOf(ProblemException.class);
        assertThat(narrow.submit(make(february(CoverageClaim.COMPLETE, List.of(laredo)), null), REPORTER)
                        .isNew())
                .isTrue();
    }

    @Test
    void what_is_stated_for_a_sealed_day_counts_from_the_first_open_one() {
        var sealed = new DaySealed(LocalDate.parse("2024-03-02"), "reviewer", NOW, null);
        closed = new Closed(null, List.of(sealed), Map.of());

        var event = intake.submit(make(FEBRUARY, EARLIER), IMPORTER).event();

        assertThat(event.recordedAt()).isEqualTo("2024-03-03T00:00:00Z");
        assertThat(event.statedAt()).isEqualTo(EARLIER);
        assertThat(event.receivedAt()).isEqualTo(NOW);
    }

    private StatementIntake intake(Map<Agency, Set<PortCode>> ports) {
        return new StatementIntake(
                fold,
                () -> Optional.of(closed),
                new Allowed(ports, Set.of()),
                fold::after,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private String problem(StatementChange change, Caller caller) {
        try {
            intake.submit(change, caller);
            return "none";
        } catch (ProblemException e) {
            return e.problem().type().type();
        }
    }

    private static StatementChange.Make make(CoverageStatement statement, Instant stated) {
        return new StatementChange.Make(statement, stated);
    }

    private static CoverageStatement february(CoverageClaim claim, List<PortCode> ports) {
        return new CoverageStatement(
                ID, CBP, ports, LocalDate.parse("2024-02-01"), LocalDate.parse("2024-02-29"), claim);
    }
}
