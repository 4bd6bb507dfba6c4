package seizures.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.PortCode;
import seizures.contract.RegisterAct;
import seizures.contract.RegisterAct.EntryMade;
import seizures.contract.RegisterAct.EntryWithdrawn;
import seizures.contract.RegisterEntry;
import seizures.contract.RegisterEntry.AliasEntry;
import seizures.contract.RegisterEntry.ControlEntry;
import seizures.contract.RegisterEntry.NameEntry;
import seizures.contract.RegisterEntry.PortEntry;
import seizures.contract.RegisterEntry.SubstanceEntry;
import seizures.contract.SubstanceClass;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Controls.Standing;

class RegisterBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final SubstanceCode FENTANYL = new SubstanceCode("fentanyl");
    private static final SubstanceCode HEROIN = new SubstanceCode("heroin");
    private static final SubstanceCode BLUE = SubstanceCode.other("polvo azul 7");
    private static final PortCode NEW_CODE = PortCode.parse("SCHEDULE_D:9876");
    private static final PortCode LAREDO = PortCode.parse("UNLOCODE:USLRD");

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void a_name_counts_as_the_substance_that_it_was_entered_for() {
        var book = book(made(new NameEntry("Polvo  Azul 7", FENTANYL, "letter"), 1, DAY));

        assertThat(book.registers().substances().today(BLUE)).isEqualTo(FENTANYL);
        assertThat(book.registers().substances().findByName("clorhidrato de polvo azul 7"))
                .hasValueSatisfying(found -> assertThat(found.code()).isEqualTo(FENTANYL));
        assertThat(Registers.BASE.substances().today(BLUE)).isEqualTo(BLUE);
    }

    @Test
    void a_day_is_answered_with_what_had_been_entered_when_it_ended() {
        var book = book(made(new NameEntry("polvo azul 7", FENTANYL, "letter"), 1, DAY));

        assertThat(book.knownAt(DAY).substances().today(BLUE)).isEqualTo(FENTANYL);
        assertThat(book.knownAt(DAY.minusDays(1)).substances().today(BLUE)).isEqualTo(BLUE);
    }

    @Test
    void what_is_withdrawn_counts_no_more_and_did_before() {
        var book = book(
                made(new NameEntry("polvo azul 7", FENTANYL, "letter"), 1, DAY),
                withdrawn(new NameEntry("polvo azul 7", FENTANYL, "letter"), 2, DAY.plusDays(3)));

        assertThat(book.registers().substances().today(BLUE)).isEqualTo(BLUE);
        assertThat(book.knownAt(DAY.plusDays(2)).substances().today(BLUE)).isEqualTo(FENTANYL);
    }

    @Test
    void lookups_read_the_registers_that_they_run_with() {
        var book = book(made(new AliasEntry(NEW_CODE, LAREDO, "Schedule D"), 1, DAY));

        assertThat(book.registers().during(() -> Ports.identityOf(NEW_CODE))).isEqualTo(LAREDO);
        assertThat(book.registers().during(() -> Ports.regionOf(NEW_CODE))).isEqualTo("SOUTHWEST_BORDER");
        assertThat(Ports.identityOf(NEW_CODE)).isEqualTo(NEW_CODE);
    }

    @Test
    void a_port_of_the_build_that_becomes_an_alias_is_the_other_port() {
        var alone = PortCode.parse("SCHEDULE_D:2309");
        var before = Registers.BASE.ports().identityOf(alone);
        var book = book(made(new AliasEntry(before, LAREDO, "one place"), 1, DAY));

        assertThat(book.registers().ports().identityOf(alone)).isEqualTo(LAREDO);
        assertThat(book.registers().ports().all())
                .extracting(Ports.Port::code)
                .contains(LAREDO)
                .doesNotContain(before);
    }

    @Test
    void aliases_that_lead_back_to_themselves_are_themselves() {
        var other = PortCode.parse("SCHEDULE_D:9877");
        var book = book(
                made(new AliasEntry(NEW_CODE, other, "a"), 1, DAY), made(new AliasEntry(other, NEW_CODE, "b"), 1, DAY));

        assertThat(book.registers().ports().identityOf(NEW_CODE)).isEqualTo(NEW_CODE);
        assertThat(book.registers().ports().identityOf(other)).isEqualTo(other);
    }

    @Test
    void a_new_substance_has_its_class_and_its_controls() {
        var code = new SubstanceCode("1-boc-4-ap-x");
        var book = book(
                made(
                        new SubstanceEntry(
                                code, "Boc X", SubstanceClass.PRECURSOR, "fentanyl-precursors", null, null, "INCB"),
                        1,
                        DAY),
                made(new ControlEntry(code, "1988-I", "2026-11-01", null, "INCB"), 1, DAY));

        var standing = book.registers().during(() -> Controls.on(SubstanceCode.other("boc x"), DAY));

        assertThat(book.registers().substances().classOf(SubstanceCode.other("boc x")))
                .isEqualTo(SubstanceClass.PRECURSOR);
        assertThat(standing).isEqualTo(Standing.CONTROLLED);
    }

    /** Of names and aliases against a recount that reads the highest version of each known by the day. */
    @ParameterizedTest
    @MethodSource("seeds")
    void acts_in_any_order_and_number_mean_what_a_recount_of_them_means(long seed) {
        var random = new Random(seed);
        var acts = new ArrayList<RegisterAct>();
        for (int name = 0; name < 6; name++) {
            int versions = random.nextInt(4);
            for (int version = 1; version <= versions; version++) {
                var entry = anyEntry(random, name);
                var day = DAY.plusDays(10L * version + random.nextInt(9));
                acts.add(random.nextInt(3) == 0 ? withdrawn(entry, version, day) : made(entry, version, day));
            }
        }
        var arriving = new ArrayList<>(acts);
        arriving.addAll(acts.stream().filter(_ -> random.nextBoolean()).toList());
        Collections.shuffle(arriving, random);
        var book = new RegisterBook();
        arriving.forEach(act -> book.take(List.of(act)));

        for (var day : List.of(DAY, DAY.plusDays(15), DAY.plusDays(25), DAY.plusDays(99))) {
            assertThat(meanings(book.knownAt(day))).isEqualTo(recount(acts, day));
        }
        assertThat(meanings(book.registers())).isEqualTo(recount(acts, DAY.plusDays(99)));
    }

    private static RegisterEntry anyEntry(Random random, int name) {
        return name < 3
                ? new NameEntry("name " + name, random.nextBoolean() ? FENTANYL : HEROIN, "any")
                : new AliasEntry(
                        PortCode.parse("SCHEDULE_D:990" + name),
                        random.nextBoolean() ? LAREDO : PortCode.parse("UNLOCODE:USELP"),
                        "any");
    }

    private static Map<String, String> meanings(Registers registers) {
        var meanings = new TreeMap<String, String>();
        for (int name = 0; name < 3; name++) {
            var code = SubstanceCode.other("name " + name);
            meanings.put(
                    "names/name " + name, registers.substances().today(code).code());
        }
        for (int name = 3; name < 6; name++) {
            var code = PortCode.parse("SCHEDULE_D:990" + name);
            meanings.put(
                    "port-aliases/" + code, registers.ports().identityOf(code).toString());
        }
        return meanings;
    }

    private static Map<String, String> recount(List<RegisterAct> acts, LocalDate day) {
        var newest = new HashMap<String, RegisterAct>();
        acts.stream()
                .filter(act ->
                        !LocalDate.ofInstant(act.recordedAt(), ZoneOffset.UTC).isAfter(day))
                .forEach(act -> newest.merge(act.key(), act, (a, b) -> a.version() > b.version() ? a : b));
        var meanings = meanings(Registers.BASE);
        newest.forEach((key, act) -> {
            if (act instanceof EntryMade made) {
                meanings.put(
                        key,
                        switch (made.entry()) {
                            case NameEntry entry -> entry.substance().code();
                            case AliasEntry entry ->
                                Ports.identityOf(entry.port()).toString();
                            case RegisterEntry entry -> throw new IllegalStateException(entry.id());
                        });
            }
        });
        return meanings;
    }

    @Test
    void a_port_that_the_build_has_not_has_what_was_entered() {
        var code = PortCode.parse("UNLOCODE:MXZZZ");
        var entry = new PortEntry(code, "Puerto Nuevo", "MX-TAM", null, "America/Monterrey", null, null, "SAT");
        var book = book(made(entry, 1, DAY));

        assertThat(book.registers().during(() -> Ports.areaOf(code))).isEqualTo("MX-TAM");
        assertThat(book.registers().during(() -> Ports.nearest("Puerto Nuevoo", 1)))
                .containsExactly("UNLOCODE:MXZZZ");
    }

    private static RegisterBook book(RegisterAct... acts) {
        var book = new RegisterBook();
        Stream.of(acts).forEach(act -> book.take(List.of(act)));
        return book;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static RegisterAct made(RegisterEntry entry, int version, LocalDate day) {
        return new EntryMade(entry, version, day, "registrar", "known", noon(day), noon(day));
    }

    private static RegisterAct withdrawn(RegisterEntry entry, int version, LocalDate day) {
        return new EntryWithdrawn(entry.kind(), entry.id(), version, "registrar", "wrong", noon(day), noon(day));
    }
}
