package seizures.alert.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import seizures.alert.rule.Rule;
import seizures.domain.dimension.Dimension;
import seizures.domain.dimension.DimensionNames;

/** Where an alert is and what it is about, by name: as its group says, or else its rule, or else what it rests on. */
record SubjectNames(Wording wording) {
    private static final List<Dimension> PLACES = List.of(
            Dimension.PORT,
            Dimension.AREA,
            Dimension.REGION,
            Dimension.COUNTRY,
            Dimension.COUNTRY_GROUP,
            Dimension.AGENCY,
            Dimension.PARTICIPANT);
    private static final List<Dimension> GOODS =
            List.of(Dimension.SUBSTANCE, Dimension.PARENT, Dimension.FAMILY, Dimension.CLASS, Dimension.FORM);

    /** {@code Reynosa (MXREX), Mexico}. */
    String place(AlertStory story) {
        var named = named(story, PLACES);
        if (!named.isEmpty()) {
            return String.join(", ", named);
        }
        var ports = story.points().stream()
                .filter(point -> point.fact().sign() > 0)
                .map(point -> point.fact().port().toString())
                .distinct()
                .toList();
        return ports.size() == 1 ? name(Dimension.PORT, ports.getFirst()) : wording.say("place.all");
    }

    /** {@code fentanyl}, {@code fentanyl and cocaine}; what the goods are where neither group nor rule says. */
    String goods(AlertStory story) {
        var named = named(story, GOODS);
        if (!named.isEmpty()) {
            return String.join(", ", named);
        }
        var substances = story.points().stream()
                .filter(point -> point.fact().sign() > 0)
                .flatMap(point -> point.goods().stream())
                .map(part -> name(Dimension.SUBSTANCE, part.substance().code()))
                .distinct()
                .sorted()
                .toList();
        return substances.isEmpty() ? wording.say("what.all") : wording.list(substances);
    }

    private List<String> named(AlertStory story, List<Dimension> dimensions) {
        var names = new ArrayList<String>();
        for (var dimension : dimensions) {
            var own = story.alert().group().get(dimension.word());
            var values = own == null ? selected(story.rule(), dimension) : List.of(own);
            if (!values.isEmpty()) {
                names.add(wording.list(
                        values.stream().map(value -> name(dimension, value)).toList()));
            }
        }
        return names;
    }

    private static List<String> selected(Rule rule, Dimension dimension) {
        return rule.select().values().getOrDefault(dimension, Set.of()).stream()
                .sorted()
                .toList();
    }

    /** A value as people call it; its code where no register has a name. */
    String name(Dimension dimension, String value) {
        var key = dimension.word() + "." + value;
        return wording.knows(key) ? wording.say(key) : DimensionNames.of(dimension, value, wording.locale());
    }
}
