package seizures.intake.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;
import seizures.commons.request.Fault;
import seizures.commons.request.ProblemException;
import seizures.contract.Agency;
import seizures.intake.access.Allowed;
import seizures.tables.BuiltInMaps;

/** An agency keeps its own maps; each change is a version of the one that it replaces. */
class ColumnMapIntakeTest {
    static final String MAP = """
            title: Aseguramientos
            columns: [Folio, Fecha, Aduana, Droga, Kilos]
            restates: true
            fields:
              agency: MX-ANAM
              seizureId: "{agency}-{folio}"
              folio: { column: Folio }
              occurredAt: { column: Fecha, as: date }
              portScheme: UNLOCODE
              port: { column: Aduana, words: { Nuevo Laredo: MXNLD } }
              quantity: { column: Kilos, as: number }
              unit: kg
              substance: { column: Droga, as: substance }
            """;

    private static final Caller ANAM = reporter("MX-ANAM");
    private static final Caller SUR = reporter("MX-ANAM-SUR");

    private final Allowed allowed = new Allowed(Map.of(), Set.of(new Agency("MX-ANAM-SUR")));
    private final ColumnMapFold fold = new ColumnMapFold();
    private final ColumnMapIntake intake = new ColumnMapIntake(fold, allowed, fold::after, Clock.systemUTC());
    private final ColumnMaps maps = new ColumnMaps(fold, allowed);

    private static Caller reporter(String agency) {
        return new Caller("x", Set.of(Role.REPORTER), Set.of(agency));
    }

    @Test
    void a_map_is_replaced_by_who_knows_its_version() {
        var first = intake.save("MX-ANAM-monthly", MAP, null, ANAM);
        var same = intake.save("MX-ANAM-monthly", MAP, null, ANAM);
        assertRefused(428, () -> intake.save("MX-ANAM-monthly", MAP + "\n", null, ANAM));
        assertRefused(412, () -> intake.save("MX-ANAM-monthly", MAP + "\n", "\"2\"", ANAM));
        var second = intake.save("MX-ANAM-monthly", MAP + "\n", "\"1\"", ANAM);

        assertThat(first.isNew()).isTrue();
        assertThat(same).isEqualTo(new ColumnMapIntake.Saved(first.version(), false));
        assertThat(second.isNew()).isFalse();
        assertThat(second.version().version()).isEqualTo(2);
    }

    @Test
    void a_deleted_map_is_gone_and_its_name_goes_on_counting() {
        intake.save("MX-ANAM-monthly", MAP, null, ANAM);
        assertRefused(428, () -> intake.delete("MX-ANAM-monthly", null, ANAM));
        intake.delete("MX-ANAM-monthly", "\"1\"", ANAM);

        assertThat(maps.find("MX-ANAM-monthly", ANAM)).isEmpty();
        assertRefused(404, () -> intake.delete("MX-ANAM-monthly", "\"2\"", ANAM));
        assertThat(intake.save("MX-ANAM-monthly", MAP, null, ANAM).version().version())
                .isEqualTo(3);
    }

    @Test
    void an_agency_has_its_own_maps_and_no_other_agency_s() {
        intake.save("MX-ANAM-monthly", MAP, null, ANAM);
        intake.save("MX-ANAM-SUR-monthly", MAP, null, SUR);

        assertRefused(403, () -> intake.save("US-CBP-x", MAP, null, ANAM));
        assertRefused(403, () -> intake.save("MX-ANAM-SUR-x", MAP, null, ANAM));
        assertRefused(403, () -> intake.delete("MX-ANAM-SUR-monthly", "\"1\"", ANAM));
        assertRefused(400, () -> intake.save("monthly", MAP, null, ANAM));
        assertThat(names(ANAM)).containsExactly("MX-ANAM-monthly", "cbp-amo", "cbp", "unodc");
        assertThat(names(SUR)).containsExactly("MX-ANAM-SUR-monthly", "cbp-amo", "cbp", "unodc");
        assertThat(names(Caller.ANYBODY)).hasSize(5);
        assertRefused(400, () -> maps.named("MX-ANAM-SUR-monthly", ANAM));
        assertThat(maps.named("MX-ANAM-monthly", ANAM)).hasSize(1);
        assertThat(maps.named(null, ANAM)).isEqualTo(BuiltInMaps.all().values());
    }

    @Test
    void every_fault_of_a_map_is_named_and_none_of_it_is_saved() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> intake.save("MX-ANAM-x", MAP.replace("unit: kg", "unit: FILL-IN\n  wait: 1"), null, ANAM))
                .satisfies(e -> {
                    assertThat(e.problem().type().type()).isEqualTo("/problems/invalid-column-map");
                    assertThat(e.problem().errors())
                            .extracting(Fault::where)
                            .containsExactlyInAnyOrder("#/fields/unit", "#/fields/wait");
                });

        assertThat(names(ANAM)).hasSize(3);
    }

    private List<String> names(Caller caller) {
        return maps.all(caller).map(ColumnMaps.Named::name).toList();
    }

    private static void assertRefused(int status, ThrowingCallable request) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(request)
                .matches(e -> e.problem().status() == status, "status " + status);
    }
}
