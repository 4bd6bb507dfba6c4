package seizures.alert.chart;

/** Colours and pens, for light and dark screens; what matters differs in shape too, not in colour alone. */
final class ChartStyle {
    static final String FONT = "Helvetica, Arial, 'DejaVu Sans', sans-serif";

    private static final String LIGHT =
            "svg{--paper:#fff;--ink:#333;--grid:#ddd;--tint:#fdebd0;--bar:#9fb3c8;--alert:#b03a2e;--expected:#1f618d}";

    private static final String DARK = "svg{--paper:#16191d;--ink:#d9dde1;--grid:#3a4047;--tint:#43351d;"
            + "--bar:#5d7387;--alert:#ef7d70;--expected:#74b5e3}";

    private static final String PENS = """
            .paper{fill:var(--paper)}text{fill:var(--ink);font-size:12px}.title{font-size:16px;font-weight:bold}
            .strong{font-weight:bold}.axis{stroke:var(--ink);fill:none}.grid{stroke:var(--grid);fill:none}
            .window{fill:var(--tint)}.bar{fill:var(--bar)}.flagged,.mark{fill:var(--alert)}
            .hatch{stroke:var(--ink);stroke-opacity:.35;fill:none}.unjudged{fill:url(#hatch)}
            .band{fill:var(--expected);fill-opacity:.18}.expected{stroke:var(--expected);stroke-width:2;fill:none}
            .target{stroke:var(--expected);stroke-width:1.5;stroke-dasharray:2 4;fill:none}
            .stretch{stroke:var(--ink);stroke-width:3;fill:none}.small{font-size:11px}
            .limit{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:6 4;fill:none}
            """;

    private ChartStyle() {}

    static String css(ChartTheme theme) {
        var colours = switch (theme) {
            case AUTO -> LIGHT + "\n@media(prefers-color-scheme:dark){" + DARK + "}";
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
        return colours + "\n" + PENS;
    }
}
