package seizures.intake.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;
import seizures.commons.request.Parsed;
import seizures.commons.request.StrictJson;
import seizures.contract.Agency;
import seizures.contract.PortCode;
import seizures.contract.Seizure;
import seizures.contract.SeizureId;
import seizures.intake.report.Submission;
import seizures.intake.report.SubmissionParser;
import tools.jackson.databind.JsonNode;

class AllowedTest {
    private static final Allowed ALLOWED = new Allowed(
            Map.of(new Agency("CA-CBSA"), Set.of(PortCode.parse("UNLOCODE:CAWNP"))), Set.of(new Agency("US-CBP-OFO")));

    /** For each role what it may do with a record of its own agency, and with one of another's. */
    @ParameterizedTest
    @CsvSource({
        "REPORTER,    REPORT CORRECT RETRACT ANALYSE READ, ''",
        "IMPORTER,    REPORT CORRECT RETRACT ANALYSE READ, ''",
        "LABORATORY,  ANALYSE, ''",
        "ANALYST,     READ, READ",
        "REVIEWER,    LINK READ, LINK READ",
        "ALERT_OWNER, READ, READ",
        "OPS,         '', ''",
        "AUDITOR,     READ, READ",
    })
    void a_role_does_what_it_is_for_with_its_own_records(Role role, String own, String others) {
        var caller = new Caller("x", Set.of(role), Set.of("US-CBP"));

        assertThat(may(caller, "US-CBP-1")).isEqualTo(acts(own));
        assertThat(may(caller, "MX-ANAM-1")).isEqualTo(acts(others));
    }

    @Test
    void every_agency_is_an_importers_whose_token_says_so() {
        var importer = new Caller("x", Set.of(Role.IMPORTER), Set.of(Caller.ALL));

        assertThat(may(importer, "MX-ANAM-1")).isEqualTo(EnumSet.complementOf(EnumSet.of(Act.LINK)));
    }

    @Test
    void only_an_importer_says_when_the_world_knew_it() {
        var reporter = new Caller("x", Set.of(Role.REPORTER), Set.of("US-CBP"));
        var importer = new Caller("x", Set.of(Role.IMPORTER), Set.of("US-CBP"));
        var id = new SeizureId("US-CBP-1");

        assertThat(ALLOWED.refusal(reporter, Act.RETRACT, id, List.of(), true)).isPresent();
        assertThat(ALLOWED.refusal(importer, Act.RETRACT, id, List.of(), true)).isEmpty();
    }

    /** The code of one agency may be the beginning of another's. */
    @Test
    void the_agency_in_a_record_counts_and_not_what_its_id_looks_like() {
        var caller = new Caller("x", Set.of(Role.REPORTER), Set.of("US-CBP"));
        var others = seizure("US-CBP-BP-1", "US-CBP-BP", "USLRD");

        assertThat(ALLOWED.refusal(caller, Act.RETRACT, others.seizureId(), List.of(others), false))
                .isPresent();
    }

    @Test
    void the_ids_of_an_agency_with_a_longer_code_are_taken_by_no_other() {
        var cbp = new Caller("x", Set.of(Role.REPORTER), Set.of("US-CBP"));
        var ofo = new Caller("x", Set.of(Role.REPORTER), Set.of("US-CBP-OFO"));
        var importer = new Caller("x", Set.of(Role.IMPORTER), Set.of(Caller.ALL));
        var taken = seizure("US-CBP-OFO-3", "US-CBP", "USLRD");
        var own = seizure("US-CBP-OFO-3", "US-CBP-OFO", "USLRD");

        for (var caller : List.of(cbp, importer)) {
            assertThat(ALLOWED.refusal(caller, Act.REPORT, taken.seizureId(), List.of(taken), false))
                    .contains("The id belongs to another agency, whose code is longer");
        }
        assertThat(ALLOWED.refusal(cbp, Act.READ, own.seizureId(), List.of(), false))
                .isPresent();
        for (var caller : List.of(ofo, importer)) {
            assertThat(ALLOWED.refusal(caller, Act.REPORT, own.seizureId(), List.of(own), false))
                    .isEmpty();
        }
        assertThat(ALLOWED.refusal(cbp, Act.REPORT, new SeizureId("US-CBP-OFORD-3"), List.of(), false))
                .isEmpty();
    }

    @Test
    void an_agency_that_took_part_reads_the_record_and_changes_nothing() {
        var caller = new Caller("x", Set.of(Role.REPORTER), Set.of("US-DEA"));
        var joint = seizure("US-CBP-9", "US-CBP", "USLRD", "\"participatingAgencies\":[\"US-DEA\"],");
        var alone = seizure("US-CBP-9", "US-CBP", "USLRD");

        assertThat(ALLOWED.refusal(caller, Act.READ, joint.seizureId(), List.of(joint), false))
                .isEmpty();
        assertThat(ALLOWED.refusal(caller, Act.READ, alone.seizureId(), List.of(alone), false))
                .isPresent();
        for (var act : List.of(Act.REPORT, Act.CORRECT, Act.RETRACT, Act.ANALYSE)) {
            assertThat(ALLOWED.refusal(caller, act, joint.seizureId(), List.of(joint), false))
                    .isPresent();
        }
    }

    @Test
    void an_agency_with_a_list_of_ports_keeps_to_it_whatever_code_it_reports_under() {
        var allowed = new Allowed(Map.of(new Agency("US-CBP"), Set.of(PortCode.parse("UNLOCODE:USLRD"))), Set.of());
        var caller = new Caller("x", Set.of(Role.REPORTER), Set.of("US-CBP"));

        assertThat(allowed.speaksFor(caller, new Agency("US-CBP"), List.of(PortCode.parse("SCHEDULE_D:2304"))))
                .isTrue();
        assertThat(allowed.speaksFor(caller, new Agency("US-CBP"), List.of(PortCode.parse("SCHEDULE_D:2402"))))
                .isFalse();
    }

    @Test
    void an_agency_with_a_list_of_ports_keeps_to_it() {
        var caller = new Caller("x", Set.of(Role.REPORTER), Set.of("CA-CBSA"));
        var own = seizure("CA-CBSA-1", "CA-CBSA", "CAWNP");
        var foreign = seizure("CA-CBSA-1", "CA-CBSA", "CAVAN");

        for (var act : List.of(Act.REPORT, Act.CORRECT, Act.RETRACT, Act.READ)) {
            assertThat(ALLOWED.refusal(caller, act, own.seizureId(), List.of(own), false))
                    .isEmpty();
            assertThat(ALLOWED.refusal(caller, act, own.seizureId(), List.of(own, foreign), false))
                    .isPresent();
        }
        assertThat(ALLOWED.needsTheRecord(Act.RETRACT, own.seizureId())).isTrue();
        assertThat(ALLOWED.needsTheRecord(Act.RETRACT, new SeizureId("US-CBP-1")))
                .isFalse();
    }

    private static Set<Act> may(Caller caller, String id) {
        var may = EnumSet.noneOf(Act.class);
        for (var act : Act.values()) {
            var record = seizure(id, id.substring(0, id.lastIndexOf('-')), "USLRD");
            boolean unknown = ALLOWED.refusal(caller, act, record.seizureId(), List.of(), false)
                    .isEmpty();
            assertThat(ALLOWED.refusal(caller, act, record.seizureId(), List.of(record), false)
                            .isEmpty())
                    .isEqualTo(unknown);
            if (unknown) {
                may.add(act);
            }
        }
        return may;
    }

    private static Set<Act> acts(String names) {
        var acts = new ArrayList<Act>();
        for (var name : names.split(" ")) {
            if (!name.isEmpty()) {
                acts.add(Act.valueOf(name));
            }
        }
        return acts.isEmpty() ? EnumSet.noneOf(Act.class) : EnumSet.copyOf(acts);
    }

    private static Seizure seizure(String id, String agency, String port) {
        return seizure(id, agency, port, "");
    }

    private static Seizure seizure(String id, String agency, String port, String more) {
        var json = """
                {%s"seizureId":"%s","agency":"%s","occurredAt":"2024-03-15","port":{"scheme":"UNLOCODE","code":"%s"},
                 "items":[{"form":"POWDER","quantity":{"value":"1","unit":"kg"},"substances":[{"substance":"fentanyl"}]}]}
                """.formatted(more, id, agency, port);
        var body = ((Parsed.Ok<JsonNode>) StrictJson.parse(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8))))
                .value();
        var report = ((Parsed.Ok<Submission>) new SubmissionParser(Clock.systemUTC()).report(body)).value();
        return ((Submission.Report) report).seizure();
    }
}
