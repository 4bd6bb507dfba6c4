package seizures.intake.bad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** Reports that are JSON and say what cannot be. */
final class BadReports {
    static final String GOOD = json("""
            {'seizureId':'US-CBP-24-1','agency':'US-CBP','occurredAt':'2024-03-15','port':{'scheme':'UNLOCODE','code':'USLRD'},\
            'crossing':'AT_PORT','items':[{'form':'POWDER','quantity':{'value':'1','unit':'kg'},\
            'substances':[{'substance':'fentanyl'}]}]}""");

    private BadReports() {}

    static Stream<BadRequest> all() {
        return Stream.of(whole(), members(), goods(), times()).flatMap(List::stream);
    }

    /** The good report with one part, in single quotes, instead of another. */
    private static BadRequest invalid(String name, String part, String instead, String... pointers) {
        assertThat(GOOD).contains(json(part));
        return report(name, GOOD.replace(json(part), json(instead)), pointers);
    }

    private static BadRequest report(String name, String body, String... pointers) {
        return BadRequest.of(name, "POST", "/v1/seizures").json(body).meets(422, "invalid-report", pointers);
    }

    private static String json(String inSingleQuotes) {
        return inSingleQuotes.replace('\'', '"');
    }

    private static List<BadRequest> whole() {
        return List.of(
                report("an array", "[]", "#"),
                report("an empty object", "{}", "#/seizureId", "#/agency", "#/occurredAt", "#/port", "#/items"));
    }

    private static List<BadRequest> members() {
        return List.of(
                invalid(
                        "two unknown members",
                        "'crossing':'AT_PORT'",
                        "'officer':'J. Doe','name':1",
                        "#/officer",
                        "#/name"),
                invalid("an unknown member that needs escapes", "'crossing'", "'a/b~c d'", "#/a~1b~0c%20d"),
                invalid(
                        "an unknown member deep inside",
                        "'unit':'kg'",
                        "'unit':'kg','note':''",
                        "#/items/0/quantity/note"),
                invalid("an id that is a number", "'US-CBP-24-1'", "7", "#/seizureId"),
                invalid("an id of another agency", "US-CBP-24-1", "MX-SAT-24-1", "#/seizureId"),
                invalid("an id that does not end the code with a hyphen", "US-CBP-24-1", "US-CBPX", "#/seizureId"),
                invalid("an id with a slash", "US-CBP-24-1", "US-CBP-24/1", "#/seizureId"),
                invalid("an id too long", "US-CBP-24-1", "US-CBP-" + "1".repeat(200), "#/seizureId"),
                invalid("an agency in small letters", "'agency':'US-CBP'", "'agency':'us-cbp'", "#/agency"),
                invalid("a crossing that is none", "AT_PORT", "at port", "#/crossing"),
                invalid("a mode that is null in a list", "'crossing':'AT_PORT'", "'detection':[null]", "#/detection/0"),
                invalid(
                        "a detection that is none",
                        "'crossing':'AT_PORT'",
                        "'detection':['XRAY','NOSE']",
                        "#/detection/1"),
                invalid(
                        "a route without country",
                        "'crossing':'AT_PORT'",
                        "'route':[{'role':'ORIGIN'}]",
                        "#/route/0/country"),
                invalid(
                        "a country that is none",
                        "'crossing':'AT_PORT'",
                        "'route':[{'role':'ORIGIN','country':'ZZ'}]",
                        "#/route/0/country"),
                invalid("no port scheme", "'scheme':'UNLOCODE',", "", "#/port/scheme"),
                invalid("a port scheme that is none", "UNLOCODE", "IATA", "#/port/scheme"),
                invalid("a port by its name", "USLRD", "San Ysidro", "#/port/code"),
                invalid("a port that is text", "{'scheme':'UNLOCODE','code':'USLRD'}", "'USLRD'", "#/port"),
                invalid("no event", "'crossing':'AT_PORT'", "'eventCount':0", "#/eventCount"),
                invalid("half an event", "'crossing':'AT_PORT'", "'eventCount':1.5", "#/eventCount"),
                invalid("too many events", "'crossing':'AT_PORT'", "'eventCount':1000001", "#/eventCount"),
                invalid(
                        "more events than a number holds",
                        "'crossing':'AT_PORT'",
                        "'eventCount':99999999999999999999",
                        "#/eventCount"));
    }

    private static List<BadRequest> goods() {
        var item = GOOD.substring(GOOD.indexOf("[{") + 1, GOOD.length() - 2);
        var substance = "{'substance':'fentanyl'}";
        return List.of(
                invalid("no items", "'items':[" + item + "]", "'items':[]", "#/items"),
                invalid("too many items", item, item + ("," + item).repeat(100), "#/items"),
                invalid("an item that is a number", item, "1", "#/items/0"),
                invalid("no form", "'form':'POWDER',", "", "#/items/0/form"),
                invalid("a form that is none", "POWDER", "DUST", "#/items/0/form"),
                invalid("a quantity that is a number", "'value':'1'", "'value':1", "#/items/0/quantity/value"),
                invalid("a negative quantity", "'value':'1'", "'value':'-1'", "#/items/0/quantity/value"),
                invalid("a quantity with exponent", "'value':'1'", "'value':'1e3'", "#/items/0/quantity/value"),
                invalid("a quantity with comma", "'value':'1'", "'value':'1,5'", "#/items/0/quantity/value"),
                invalid(
                        "a quantity beyond all measure",
                        "'value':'1'",
                        "'value':'1000001'",
                        "#/items/0/quantity/value"),
                invalid("more than real goods", "'value':'1'", "'value':'500001'", "#/items/0/quantity/value"),
                invalid("a unit that is none", "'unit':'kg'", "'unit':'lb'", "#/items/0/quantity/unit"),
                invalid(
                        "half a tablet",
                        "'value':'1','unit':'kg'",
                        "'value':'0.5','unit':'{tablet}'",
                        "#/items/0/quantity/value"),
                invalid("no unit", ",'unit':'kg'", "", "#/items/0/quantity/unit"),
                invalid("no substances", "[" + substance + "]", "[]", "#/items/0/substances"),
                invalid(
                        "too many substances",
                        substance,
                        substance + ("," + substance).repeat(20),
                        "#/items/0/substances"),
                invalid("a substance misspelt", "fentanyl", "fentanly", "#/items/0/substances/0/substance"),
                invalid("another substance without a name", "fentanyl", "other:", "#/items/0/substances/0/substance"),
                invalid(
                        "a substance twice",
                        substance,
                        substance + ",{'substance':'FENTANYL'}",
                        "#/items/0/substances/1/substance"),
                invalid(
                        "evidence that is none",
                        "'fentanyl'",
                        "'fentanyl','evidence':'SURE'",
                        "#/items/0/substances/0/evidence"),
                invalid("a role that is none", "'fentanyl'", "'fentanyl','role':'MAIN'", "#/items/0/substances/0/role"),
                invalid(
                        "a purity in percent",
                        "'fentanyl'",
                        "'fentanyl','purity':'12%'",
                        "#/items/0/substances/0/purity"),
                invalid(
                        "a purity above one",
                        "'fentanyl'",
                        "'fentanyl','purity':'1.01'",
                        "#/items/0/substances/0/purity"),
                invalid(
                        "purer than its share",
                        "'fentanyl'",
                        "'fentanyl','share':'0.1','purity':'0.2'",
                        "#/items/0/substances/0/purity"),
                invalid(
                        "shares above one",
                        substance,
                        "{'substance':'fentanyl','share':'0.6'},{'substance':'heroin','share':'0.6'}",
                        "#/items/0/substances"),
                invalid(
                        "content by volume",
                        "'fentanyl'",
                        "'fentanyl','activePerUnit':{'value':'1','unit':'mL'}",
                        "#/items/0/substances/0/activePerUnit/unit"),
                invalid(
                        "more content than there can be",
                        "'value':'1','unit':'kg'},'substances':[{'substance':'fentanyl'",
                        "'value':'900000000','unit':'{tablet}'},'substances':[{'substance':'fentanyl','activePerUnit':{'value':'9','unit':'kg'}",
                        "#/items/0/substances/0/activePerUnit"),
                invalid(
                        "a laboratory with control characters",
                        "'fentanyl'",
                        "'fentanyl','laboratory':'a\\u0007b'",
                        "#/items/0/substances/0/laboratory"),
                invalid(
                        "all at once",
                        "'form':'POWDER','quantity':{'value':'1'",
                        "'form':'DUST','x':1,'quantity':{'value':'-1'",
                        "#/items/0/x",
                        "#/items/0/form",
                        "#/items/0/quantity/value"));
    }

    private static List<BadRequest> times() {
        var at = "'occurredAt':'2024-03-15'";
        return List.of(
                invalid("no time", at + ",", "", "#/occurredAt"),
                invalid("a time without offset", at, "'occurredAt':'2024-03-15T12:00:00'", "#/occurredAt"),
                invalid("a day that is none", at, "'occurredAt':'2023-02-29'", "#/occurredAt"),
                invalid("a month that is none", at, "'occurredAt':'2023-13'", "#/occurredAt"),
                invalid("a day written otherwise", at, "'occurredAt':'03/15/2024'", "#/occurredAt"),
                invalid("a year only", at, "'occurredAt':'2024'", "#/occurredAt"),
                invalid("in the future", at, "'occurredAt':'2999-01-01'", "#/occurredAt"),
                invalid("long ago", at, "'occurredAt':'1989-12-31'", "#/occurredAt"),
                invalid("known before it happened", at, at + ",'recordedAt':'2024-03-01T00:00:00Z'", "#/recordedAt"),
                invalid("known in the future", at, at + ",'recordedAt':'2999-01-01T00:00:00Z'", "#/recordedAt"),
                invalid("known on a day", at, at + ",'recordedAt':'2024-03-16'", "#/recordedAt"));
    }
}
