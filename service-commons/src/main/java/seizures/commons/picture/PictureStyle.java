package seizures.commons.picture;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Colours and pens, for light and dark screens; what matters differs in shape too, not in colour alone. */
final class PictureStyle {
    static final String FONT = "Helvetica, Arial, 'DejaVu Sans', sans-serif";

    private static final String LIGHT =
            "--paper:#fff;--ink:#333;--grid:#ddd;--tint:#fdebd0;--bar:#9fb3c8;--alert:#b03a2e;--expected:#1f618d;"
                    + "--line1:#1f618d;--line2:#b9770e;--line3:#196f3d;--line4:#943126;--line5:#6c3483;--line6:#566573";

    private static final String DARK =
            "--paper:#16191d;--ink:#d9dde1;--grid:#3a4047;--tint:#43351d;--bar:#5d7387;--alert:#ef7d70;--expected:#74b5e3;"
                    + "--line1:#74b5e3;--line2:#f0b45c;--line3:#6fcf97;--line4:#ef7d70;--line5:#c39bd3;--line6:#aab7b8";

    private static final int LINES = 6;
    private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z0-9]+)\\)");

    private static final String PENS = """
            .paper{fill:var(--paper)}text{fill:var(--ink);font-size:12px}.title{font-size:16px;font-weight:bold}
            .strong{font-weight:bold}.axis{stroke:var(--ink);fill:none}.grid{stroke:var(--grid);fill:none}
            .window{fill:var(--tint)}.bar{fill:var(--bar)}.flagged,.mark{fill:var(--alert)}
            .hatch{stroke:var(--ink);stroke-opacity:.35;fill:none}.unjudged{fill:url(#hatch)}
            .band{fill:var(--expected);fill-opacity:.18}.expected{stroke:var(--expected);stroke-width:2;fill:none}
            .target{stroke:var(--expected);stroke-width:1.5;stroke-dasharray:2 4;fill:none}
            .stretch{stroke:var(--ink);stroke-width:3;fill:none}.small{font-size:11px}
            .limit{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:6 4;fill:none}
            """ + lines();

    private PictureStyle() {}

    private static String lines() {
        var pens = new StringBuilder();
        for (int i = 1; i <= LINES; i++) {
            pens.append(".line")
                    .append(i)
                    .append("{stroke:var(--line")
                    .append(i)
                    .append(");stroke-width:2;fill:none}");
            pens.append(".fill").append(i).append("{fill:var(--line").append(i).append(");fill-opacity:.18}\n");
        }
        return pens.toString();
    }

    static String css(PictureTheme theme) {
        return switch (theme) {
            case AUTO -> "svg{" + LIGHT + "}\n@media(prefers-color-scheme:dark){svg{" + DARK + "}}\n" + PENS;
            case LIGHT -> coloured(LIGHT);
            case DARK -> coloured(DARK);
        };
    }

    /** Without variables, which mail programs and other viewers do not know. */
    private static String coloured(String colours) {
        var values = Pattern.compile(";")
                .splitAsStream(colours)
                .map(pair -> pair.split(":", -1))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return VARIABLE.matcher(PENS).replaceAll((MatchResult found) -> values.getOrDefault(found.group(1), "#000"));
    }
}
