package seizures.console.counts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import seizures.console.page.Figures;

/** The sentence that cites an answer: amounts with method and interval, of what, when, known when, which edition. */
@Component
class Citation {
    private final MessageSource messages;
    private final Figures figures;

    Citation(MessageSource messages, Figures figures) {
        this.messages = messages;
        this.figures = figures;
    }

    String of(CountQuestion question, Edition edition, String address, Locale locale) {
        var total = edition.answer().total();
        var parts = new ArrayList<String>();
        question.all("method").forEach(method -> {
            var doses = total.doses(method);
            if (doses != null) {
                parts.add(doses(doses, method, locale));
            }
        });
        parts.add(say(locale, "cite.seizures", figures.whole(total.seizures())));
        parts.add(say(
                locale,
                "cite.mass",
                figures.mass(total.massMicrograms(), question.unit()),
                question.unit(),
                figures.whole(total.massMicrograms())));
        return say(
                        locale,
                        "cite.sentence",
                        String.join("; ", parts),
                        about(question, locale),
                        period(edition.answer(), locale))
                + " "
                + known(edition, locale)
                + " "
                + address;
    }

    private String doses(CountAnswer.Doses doses, String method, Locale locale) {
        return doses.isExact()
                ? say(locale, "cite.doses.exact", figures.whole(doses.mid()), method)
                : say(
                        locale,
                        "cite.doses",
                        figures.whole(doses.mid()),
                        method,
                        figures.whole(doses.low()),
                        figures.whole(doses.high()));
    }

    private String about(CountQuestion question, Locale locale) {
        var filters = question.filters().entrySet().stream()
                .map(filter -> say(locale, "dimension." + filter.getKey()).toLowerCase(locale) + " "
                        + String.join(", ", filter.getValue()))
                .collect(Collectors.joining("; "));
        return filters.isEmpty() ? say(locale, "cite.everything") : filters;
    }

    private String period(CountAnswer answer, Locale locale) {
        if (answer.from() == null && answer.to() == null) {
            return say(locale, "cite.always");
        }
        return say(locale, "cite.period", day(answer.from(), locale), day(answer.to(), locale));
    }

    private static String day(@Nullable String day, Locale locale) {
        return day == null
                ? "…"
                : LocalDate.parse(day)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale));
    }

    private String known(Edition edition, Locale locale) {
        String known = day(edition.answer().knownAt(), locale);
        if (!edition.isSealed()) {
            return say(locale, "cite.open", known, edition.shortTag());
        }
        var sealed = OffsetDateTime.parse(
                        Objects.requireNonNull(edition.answer().sealedAt()))
                .toLocalDate()
                .toString();
        return say(locale, "cite.sealed", known, day(sealed, locale), edition.shortTag());
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
