package seizures.console.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
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

    Sharing(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Puts {@code permanent} and {@code citation} into the model.
     *
     * @param question with the day of knowledge in it
     * @param what the amounts, in words
     * @param knownAt day of knowledge, {@code 2024-09-30}
     */
    public void put(Model model, HttpServletRequest request, Query question, String what, String knownAt) {
        put(
                model,
                request,
                question.address(request.getRequestURI()),
                say("cite.answer", what, about(question), day(knownAt)));
    }

    /** The same of what has an address of its own, {@code /alerts/a-1}, and is said in a whole sentence. */
    public void put(Model model, HttpServletRequest request, String path, String sentence) {
        String address =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + path;
        model.addAttribute("permanent", address);
        model.addAttribute("citation", sentence + " " + address);
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
