package seizures.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;
import seizures.commons.request.Fault;
import seizures.commons.request.Parsed;
import seizures.commons.request.ProblemException;
import seizures.contract.ContractJson;
import seizures.contract.RegisterAct.EntryWithdrawn;
import seizures.contract.RegisterKind;
import seizures.contract.SealEvent.DaySealed;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.RegisterBook;
import seizures.intake.seal.Closed;

class RegisterIntakeTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");
    private static final Caller REGISTRAR = new Caller("registrar", Set.of(Role.REGISTRAR), Set.of());
    private static final String FENTANYL = "{'substance':'fentanyl','source':'letter','reason':'known'}";

    private final RegisterBook book = new RegisterBook();
    private Closed closed = new Closed(null, List.of(), Map.of());
    private final RegisterIntake intake = new RegisterIntake(
            book, () -> Optional.of(closed), act -> book.take(List.of(act)), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void the_same_again_changes_nothing_and_a_change_names_its_base() {
        var first = put("names", "Polvo Azul 7", FENTANYL, null);
        var again = put("names", "other:polvo azul 7", FENTANYL, null);
        var changed = put("names", "polvo azul 7", FENTANYL.replace("fentanyl", "heroin"), 1);

        assertThat(first.isNew()).isTrue();
        assertThat(first.act().key()).isEqualTo("names/polvo azul 7");
        assertThat(again.isNew()).isFalse();
        assertThat(again.act()).isEqualTo(first.act());
        assertThat(changed.act().version()).isEqualTo(2);
        assertThat(problem(() -> put("names", "polvo azul 7", FENTANYL.replace("known", "why"), null)))
                .isEqualTo("/problems/precondition-required");
        assertThat(problem(() -> put("names", "polvo azul 7", FENTANYL.replace("known", "why"), 1)))
                .isEqualTo("/problems/stale-version");
        assertThat(problem(() -> put("names", "polvo verde 7", FENTANYL, 1))).isEqualTo("/problems/stale-version");
    }

    @Test
    void an_entry_is_withdrawn_once_and_can_be_made_again() {
        put("names", "polvo azul 7", FENTANYL, null);
        var withdrawn = takeBack("polvo azul 7", 1);

        assertThat(withdrawn.act()).isInstanceOf(EntryWithdrawn.class);
        assertThat(takeBack("polvo azul 7", 1).isNew()).isFalse();
        assertThat(problem(() -> takeBack("polvo azul 7", 2))).isEqualTo("/problems/already-withdrawn");
        assertThat(problem(() -> takeBack("polvo verde 7", 1))).isEqualTo("/problems/unknown-entry");
        assertThat(put("names", "polvo azul 7", FENTANYL, 2).act().version()).isEqualTo(3);
    }

    @Test
    void what_is_entered_on_a_sealed_day_is_known_on_the_next_one() {
        closed = new Closed(null, List.of(new DaySealed(TODAY, "reviewer", NOW, null)), Map.of());

        var act = put("names", "polvo azul 7", FENTANYL, null).act();

        assertThat(act.recordedAt()).isEqualTo("2026-11-03T00:00:00Z");
        assertThat(act.receivedAt()).isEqualTo(NOW);
        assertThat(book.knownAt(TODAY).substances().today(SubstanceCode.other("polvo azul 7")))
                .isEqualTo(SubstanceCode.other("polvo azul 7"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            names        | heroina                | {'substance':'fentanyl'}                                  | id          | is a name of heroin already
            names        | polvo azul 7           | {'substance':'fentanilla'}                                | #/substance | did you mean fentanyl
            names        | polvo azul 7           | {'substance':'fentanyl','clas':'DRUG'}                    | #/clas      | unknown member
            names        | polvo azul 7           | {}                                                        | #/substance | is required
            names        | polvo azul 7           | {'substance':'fentanyl','effectiveOn':'2026-11-03'}       | #/effectiveOn | must not be after today
            substances   | Polvo                  | {'name':'p','class':'DRUG','family':'opioids'}            | id          | lower-case letters
            substances   | ecstasy                | {'name':'p','class':'DRUG','family':'opioids'}            | id          | is a name of mdma already
            substances   | polvo-7                | {'name':'Ecstasy','class':'DRUG','family':'opioids'}      | #/name      | is a name of mdma already
            substances   | polvo-7                | {'name':'p','class':'DRUGS','family':'opioids'}           | #/class     | did you mean "DRUG"
            substances   | fentanyl               | {'name':'fentanyl','class':'PRECURSOR','family':'fentanyls'} | #/class  | must stay DRUG
            substances   | polvo-7                | {'name':'p','class':'DRUG','family':'Opioids!'}           | #/family    | lower-case letters
            substances   | polvo-7                | {'name':'p','class':'DRUG','family':'opioids','parent':'fentanilla'} | #/parent | did you mean fentanyl
            substances   | polvo-7                | {'name':'p','class':'DRUG','family':'opioids','parent':'cocaine-base'} | #/parent | name cocaine
            substances   | polvo-7                | {'name':'p','class':'DRUG','family':'opioids','cas':'437-38-8'} | #/cas | check digit
            ports        | UNLOCODE:USLRDX        | {'name':'p'}                                              | id          | must be
            ports        | SCHEDULE_D:2304        | {'name':'p'}                                              | id          | is another code of UNLOCODE:USLRD
            ports        | UNLOCODE:MXZZZ         | {'name':'p','area':'LARED0'}                              | #/area      | did you mean LAREDO
            ports        | UNLOCODE:MXZZZ         | {'name':'p','region':'SOUTHWEST_BORDR'}                   | #/region    | SOUTHWEST_BORDER
            ports        | UNLOCODE:MXZZZ         | {'name':'p','zone':'America/Chicagoo'}                    | #/zone      | did you mean America/Chicago
            ports        | UNLOCODE:MXZZZ         | {'name':'p','latitude':27.5}                              | #/longitude | state both or neither
            ports        | UNLOCODE:MXZZZ         | {'name':'p','latitude':270,'longitude':1}                 | #/latitude  | from -90 to 90
            port-aliases | SCHEDULE_D:9876        | {'port':'UNLOCODE:USLRQ'}                                 | #/port      | is not a registered port
            port-aliases | SCHEDULE_D:9876        | {'port':'SCHEDULE_D:2304'}                                | #/port      | name UNLOCODE:USLRD
            port-aliases | SCHEDULE_D:9876        | {'port':'SCHEDULE_D:9876'}                                | #/port      | another code than the alias
            port-aliases | UNLOCODE:USLRD         | {'port':'SCHEDULE_D:2304'}                                | #/port      | an alias of itself
            port-aliases | SCHEDULE_D:9876        | {'port':'UNLOCODE:MXNLD'}                                 | #/port      | must be in US
            areas        | laredo                 | {'name':'p','country':'US'}                               | id          | must be 2 to 40 capitals
            areas        | NEW                    | {'name':'p','country':'U'}                                | #/country   | must
            areas        | NEW                    | {'name':'p','country':'US','port':'CBP_AREA:LAREDO'}      | #/port      | is that of LAREDO already
            country-groups | andes                | {'name':'p','countries':['CO']}                           | id          | must be 2 to 40 capitals
            calendars      | nz                     | {'name':'p','firstMonth':7}                               | id          | must be 2 to 40 capitals
            calendars      | NZ                     | {'name':'p','firstMonth':13}                              | #/firstMonth | from 1 to 12
            crossings      | SCHEDULE_D:2304        | {'trucks':1,'personalVehicles':1,'buses':1,'pedestrians':1,'trains':1} | id | must be a port and a year
            crossings      | SCHEDULE_D:9999:2025   | {'trucks':1,'personalVehicles':1,'buses':1,'pedestrians':1,'trains':1} | id | is not a registered port
            crossings      | SCHEDULE_D:2304:2025   | {'trucks':-1,'personalVehicles':1,'buses':1,'pedestrians':1,'trains':1} | #/trucks | a whole number from 0
            country-groups | ANDES                | {'name':'p','countries':[]}                               | #/countries | must be an array
            controls     | xylazine               | {}                                                        | id          | must be a substance and a list
            controls     | xylazin:US-CSA-III     | {}                                                        | id          | did you mean xylazine
            controls     | xylazine:US-CSA-III    | {'from':'2026-13'}                                        | #/from      | must be a day, a month or a year
            controls     | xylazine:US-CSA-III    | {'from':'2026-02','to':'2025'}                            | #/to        | must not be before from
            """)
    void each_fault_is_named_where_it_is_with_the_nearest_right_value(
            String kind, String id, String content, String where, String detail) {
        var faults = faults(
                kind, id, content.replace("{", "{'source':'s','reason':'r',").replace(",}", "}"));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.where()).isEqualTo(where);
            assertThat(fault.detail()).contains(detail);
        });
    }

    @Test
    void a_name_that_another_registrar_entered_is_taken_too() {
        put("names", "polvo azul 7", FENTANYL, null);
        put("substances", "polvo-8", drug("Polvo 8"), null);

        assertThat(faults("names", "polvo 8", FENTANYL))
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).contains("is a name of polvo-8 already"));
        assertThat(faults("substances", "polvo-9", drug("Polvo azul 7")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).contains("is a name of fentanyl already"));
    }

    private static String drug(String name) {
        return "{'name':'%s','class':'DRUG','family':'opioids','source':'s','reason':'r'}".formatted(name);
    }

    private RegisterIntake.Taken put(String kind, String id, String content, @Nullable Integer base) {
        return intake.submit(
                () -> switch (parsed(kind, id, content, base)) {
                    case Parsed.Ok<EntryChange.Enter>(var change) -> change;
                    case Parsed.Invalid<EntryChange.Enter>(var faults) -> throw new AssertionError(faults);
                },
                REGISTRAR);
    }

    private RegisterIntake.Taken takeBack(String id, int base) {
        return intake.submit(
                () -> new EntryChange.TakeBack(RegisterKind.NAMES, id, "means two substances", base), REGISTRAR);
    }

    private List<Fault> faults(String kind, String id, String content) {
        return parsed(kind, id, content, null) instanceof Parsed.Invalid<EntryChange.Enter>(var faults)
                ? faults
                : List.of();
    }

    private Parsed<EntryChange.Enter> parsed(String kind, String id, String content, @Nullable Integer base) {
        var body = ContractJson.MAPPER.readTree(content.replace('\'', '"'));
        return new EntryParser(RegisterKind.of(kind).orElseThrow(), id, book, TODAY).parse(body, base);
    }

    private static String problem(Runnable action) {
        return catchThrowableOfType(ProblemException.class, action::run)
                .problem()
                .type()
                .type();
    }
}
