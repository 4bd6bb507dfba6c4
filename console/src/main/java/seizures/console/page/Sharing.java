package seizures.console.page;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What an answer is sent on by: the address that says the same again, and a sentence that cites it. */
@Component
public class Sharing {
    private final MessageSource messages;
    private final Clock clock;

    Sharing(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Puts {@code permanent} and {@code citation} into the model.
     *
     * @param question with the day of knowledge in it
     * @param what the amounts, in words
     * @param knownAt day of knowledge, {@code 2024-09-30}
     */
    public void put(Model model, Query question, String what, String knownAt) {
        put(model, question.address(here()), say("cite.answer", what, about(question), day(knownAt)));
    }

    /** The same of what has an address of its own, {@code /alerts/a-1}, and is said in a whole sentence. */
    public void put(Model model, String path, String sentence) {
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path;
        model.addAttribute("permanent", address);
        model.addAttribute("citation", sentence + " " + address);
    }

    /**
     * The same of a list or a register, which has no day of knowledge: it is cited by what was asked and when it was seen.
     *
     * @param title key of the page's name
     */
    public void putSeen(Model model, Query question, String title) {
        var asked = question.words();
        var now = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale())
                .format(clock.instant().atZone(ZoneOffset.UTC));
        put(
                model,
                question.address(here()),
                say("cite.seen", asked.isEmpty() ? say(title) : say(title) + ": " + asked, now));
    }

    private static String here() {
        return requireNonNull(
                ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPath());
    }

    private String about(Query question) {
        String filters = Dimensions.ALL.stream()
                .filter(name -> !question.all(name).isEmpty())
                .map(name -> say("dimension." + name).toLowerCase(locale()) + " " + question.joined(name))
                .collect(Collectors.joining("; "));
        return filters.isEmpty() ? say("cite.everything") : filters;
    }

    private static String day(String day) {
        return LocalDate.parse(day)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
