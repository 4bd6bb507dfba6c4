package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roles see what they may, and neither forged requests nor scripts come to anything. */
class GuardsBrowserIT extends BrowserTest {
    private static final String SCRIPT = "\"><img src=x onerror=\"window.broken=1\"><script>window.broken=1</script>";

    @ParameterizedTest
    @CsvSource({
        "ops, /counts, analyst",
        "us-cbp, /rules, alert-owner",
        "us-cbp, /rules/_new, alert-owner",
        "us-cbp, /rules/history-month/history, alert-owner",
        "us-dea-lab, /duplicates, reviewer",
        "alert-owner, /duplicates, reviewer",
        "analyst, /agency/report, reporter",
        "analyst, /operations, ops",
        "ops, /audit, auditor"
    })
    void a_page_that_the_role_may_not_see_says_which_role_may(String user, String path, String role) {
        var page = shown(user, path);

        assertThat(page.locator("h1")).hasText("Your role may not do this");
        assertThat(page.locator(".faults")).containsText(role);
        assertThat(page.locator(".sections")).isVisible();
    }

    /** Whose forms and buttons are not there for who may look and not act. */
    @ParameterizedTest
    @CsvSource({
        "analyst, /registers",
        "analyst, /registers/names/_new",
        "analyst, /duplicates",
        "analyst, /rules",
        "analyst, /records/US-CBP-H-2024-08-AT_PORT-BALTIMORE-OTHER-cocaine",
        "mx-anam, /duplicates"
    })
    void who_may_look_and_not_act_has_no_form_to_act_by(String user, String path) {
        var page = shown(user, path);

        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("main form[method=post]:not([data-workbook])")).hasCount(0);
    }

    @Test
    void an_agency_does_not_see_the_record_of_another() {
        var page = shown("mx-anam", "/records/US-CBP-H-2024-08-AT_PORT-BALTIMORE-OTHER-cocaine");

        assertThat(page.locator("h1")).hasText("Your role may not do this");
        assertThat(page.locator(".facts")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({
        "alert-owner, /alerts/x/comments, key=1&note=forged",
        "alert-owner, /rules/_new, id=forged&version=0&kind=SINGLE",
        "alert-owner, /rules/_matches, version=0&kind=SINGLE",
        "alert-owner, /rules/history-month/retirement, version=1",
        "reviewer, /duplicates, first=US-CBP-1&second=US-DEA-1&reason=forged&decision=TWO_SEIZURES",
        "reviewer, /records/US-CBP-1/link, other=US-DEA-1&reason=forged",
        "registrar, /registers/names, id=forged&version=0&substance=fentanyl&source=x&reason=forged",
        "registrar, /registers/names/_withdrawal, id=forged&version=1&reason=forged",
        "us-cbp, /agency/report, /seizureId=US-CBP-forged",
        "us-cbp, /agency/statements, agency=US-CBP&from=2024-11&claim=COMPLETE"
    })
    void a_request_from_elsewhere_changes_nothing(String user, String path, String body) {
        var page = shown(user, "/methods");

        var status = page.evaluate("""
                async ([path, body]) => (await fetch(path, {method: 'POST', redirect: 'manual',
                  headers: {'Content-Type': 'application/x-www-form-urlencoded'}, body})).status""", new String[] {path, body});

        assertThat(status).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "analyst, /counts?substance=SCRIPT&from=SCRIPT",
        "analyst, /compare?a=SCRIPT&b=SCRIPT",
        "analyst, /restated?from=SCRIPT",
        "analyst, /coverage/expected?substance=SCRIPT",
        "analyst, /duplicates?agency=SCRIPT&from=SCRIPT",
        "analyst, /records?substance=SCRIPT",
        "analyst, /alerts?rule=SCRIPT",
        "alert-owner, /rules/_new?kind=SCRIPT",
        "registrar, /registers/names/_new?id=SCRIPT&substance=SCRIPT&reason=SCRIPT",
        "auditor, /audit?actor=SCRIPT&act=SCRIPT"
    })
    void a_script_in_an_address_is_text_and_no_token_reaches_the_page(String user, String path) {
        var page = shown(user, path.replace("SCRIPT", URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8)));

        assertThat(page.locator("h1")).isVisible();
        isHarmless(page);
    }

    @Test
    void a_script_in_a_rule_is_text_in_lists_history_and_preview() throws Exception {
        String text = SCRIPT.replace("\"", "\\\"");
        RunningServices.rule("scripted", """
                {"severity": "info", "title": "%s", "owner": "%s", "measure": {"kind": "MASS", "unit": "kg"},
                 "when": {"kind": "SINGLE", "value": 1000000}}""".formatted(text, text));
        var page = shown("alert-owner", "/rules");

        for (String path : new String[] {"/rules", "/rules/scripted", "/rules/scripted/change"}) {
            page.navigate(Browser.address(path));
            assertThat(page.locator("article")).isVisible();
            isHarmless(page);
        }
        assertThat(page.locator("[name='/title']")).hasValue(SCRIPT);
        page.fill("[name='/select/substance']", SCRIPT);
        assertThat(page.locator("#matches .faults")).isVisible();
        isHarmless(page);
        page.navigate(Browser.address("/rules/scripted/history"));
        assertThat(page.locator(".timeline pre")).containsText("onerror");
        isHarmless(page);
    }

    private static void isHarmless(Page page) {
        assertThat(page.evaluate("window.broken")).isNull();
        assertThat(page.locator("main img[src=x], main script")).hasCount(0);
        assertThat(page.evaluate("document.cookie")).asString().doesNotContain("seizures-console");
        assertThat(page.content()).doesNotContain("eyJ");
    }
}
