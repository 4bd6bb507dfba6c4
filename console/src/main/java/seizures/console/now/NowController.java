package seizures.console.now;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seizures.console.alerts.AlertPage;
import seizures.console.counts.CountAnswer;
import seizures.console.counts.CountQuestion;
import seizures.console.page.Query;
import seizures.console.page.Sharing;
import seizures.console.register.Registers;
import seizures.console.service.Service;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;

/** The first page: what was seized today and lately, what fires, and whose reports have stopped. */
@Controller
class NowController {
    private static final int ALERTS_SHOWN = 8;
    private static final double MICROGRAMS_IN_A_GRAM = 1e6;

    private final Services services;
    private final Registers registers;
    private final AlertPage alerts;
    private final Sharing sharing;
    private final Clock clock;

    NowController(Services services, Registers registers, AlertPage alerts, Sharing sharing, Clock clock) {
        this.services = services;
        this.registers = registers;
        this.alerts = alerts;
        this.sharing = sharing;
        this.clock = clock;
    }

    /** The sum of the last days, and the question behind it. */
    record Span(String key, CountQuestion question, CountAnswer answer) {}

    /** An agency and the month of its newest seizure. */
    record LastReport(String agency, String month, long seizures) {}

    /** @param map what the map shows: doses or mass */
    @GetMapping("/")
    String now(@RequestParam(name = "map", defaultValue = "doses") String map, SignedIn person, Model model) {
        if (!person.hasAnyRole("analyst", "reviewer", "alert-owner")) {
            return "welcome";
        }
        figures(model);
        alerts(model);
        model.addAttribute("mapShows", map.equals("mass") ? "mass" : "doses");
        sharing.putSeen(
                model, new Query(List.of("map"), new LinkedMultiValueMap<>(Map.of("map", List.of(map)))), "menu.now");
        return "now";
    }

    /** What is live on the page, for htmx. */
    @GetMapping("/now/figures")
    String figures(Model model) {
        String method = registers.doseMethods().standard();
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        var reports = lastReports();
        model.addAttribute("method", method);
        model.addAttribute("spans", spans(today, reports, method));
        model.addAttribute("statsAddress", services.addressOf(Service.STATS));
        model.addAttribute(
                "stream", question(today.toString(), today.toString(), method).streamed());
        model.addAttribute("lastReports", reports);
        return "now :: figures";
    }

    /** The alerts that fire, for htmx. */
    @GetMapping("/now/alerts")
    String alerts(Model model) {
        model.addAttribute("alerts", alerts.mostSevere(ALERTS_SHOWN));
        model.addAttribute("rules", alerts.rules());
        return "now :: alerts";
    }

    /**
     * The map of the newest month, which the page loads after the rest.
     *
     * @param show doses or mass
     */
    @GetMapping("/now/map")
    String map(@RequestParam(defaultValue = "doses") String show, Model model) {
        String method = registers.doseMethods().standard();
        var reports = lastReports();
        if (reports.isEmpty()) {
            return "map :: none";
        }
        String month = reports.getLast().month();
        var question = question(YearMonth.parse(month).minusMonths(1).toString(), month, method)
                .with("group", "port")
                .with("bucket", "month");
        var answer = services.get(Service.STATS, question.api(), CountAnswer.class);
        model.addAttribute("show", show);
        model.addAttribute("month", month);
        model.addAttribute("question", question);
        model.addAttribute(
                "map",
                PortMap.of(
                        answer,
                        month,
                        registers.ports(),
                        alerts.firingPorts(),
                        row -> show.equals("mass") ? grams(row) : doses(row, method)));
        return "map :: map";
    }

    private static double grams(CountAnswer.Row row) {
        return Double.parseDouble(row.massMicrograms()) / MICROGRAMS_IN_A_GRAM;
    }

    private static double doses(CountAnswer.Row row, String method) {
        var doses = row.doses(method);
        return doses == null ? 0 : doses.mid();
    }

    private List<Span> spans(LocalDate today, List<LastReport> reports, String method) {
        String last = today.toString();
        var spans = new ArrayList<Span>();
        spans.add(span("today", last, last, method));
        spans.add(span("week", today.minusDays(6).toString(), last, method));
        spans.add(span("month", today.minusDays(29).toString(), last, method));
        if (!reports.isEmpty()) {
            String newest = reports.getLast().month();
            spans.add(span("newest-month", newest, newest, method));
        }
        return spans;
    }

    private Span span(String key, String from, String to, String method) {
        var question = question(from, to, method);
        return new Span(key, question, services.get(Service.STATS, question.api(), CountAnswer.class));
    }

    private static CountQuestion question(String from, String to, String method) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("from", from);
        parameters.add("to", to);
        parameters.add("method", method);
        return new CountQuestion(parameters);
    }

    /** The one that has been quiet for longest first. */
    private List<LastReport> lastReports() {
        var newest = new TreeMap<String, LastReport>();
        services.get(Service.STATS, "/v1/dose-counts?group=agency&bucket=month", CountAnswer.class)
                .rows()
                .forEach(row -> newest.merge(
                        row.group().getOrDefault("agency", ""),
                        new LastReport(row.group().getOrDefault("agency", ""), row.bucket(), row.seizures()),
                        (one, other) -> one.month().compareTo(other.month()) >= 0 ? one : other));
        var reports = new ArrayList<>(newest.values());
        reports.sort(Comparator.comparing(LastReport::month));
        return reports;
    }
}
