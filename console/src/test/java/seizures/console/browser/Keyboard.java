package seizures.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A person without a mouse: goes from stop to stop by the tab key, and at each stop sees where the focus is, further down the page than
 * before and hidden by nothing.
 */
record Keyboard(Page page) {
    /** More stops than any page has before what a test looks for. */
    private static final int MOST_STOPS = 120;

    private static final String STOP = """
            (wanted) => {
              const at = document.activeElement;
              const fault = (why) => `${why}: ${at.outerHTML.slice(0, 200)}`;
              if (at === document.body) return 'nothing';
              const before = window.stopBefore;
              window.stopBefore = at;
              if (before?.isConnected && before !== at && !(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)) return fault('goes back');
              const style = getComputedStyle(at);
              const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
              if (!isMarked) return fault('focus not visible');
              const box = at.getClientRects()[0];
              if (!box || box.width === 0) return fault('no box');
              const x = Math.min(Math.max(box.left + Math.min(box.width, innerWidth) / 2, 0), innerWidth - 1);
              const y = Math.min(Math.max(box.top + Math.min(box.height, innerHeight) / 2, 0), innerHeight - 1);
              const shown = document.elementFromPoint(x, y);
              if (!shown || !(at.contains(shown) || shown.contains(at))) return fault('hidden by ' + shown?.outerHTML.slice(0, 80));
              return at.matches(wanted) ? 'here' : 'on';
            }""";

    /** Presses the tab key until what the selector means has the focus. */
    void to(String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            var seen = (String) page.evaluate(STOP, selector);
            if (seen.equals("here")) {
                return;
            }
            assertThat(seen).as("on the way to %s", selector).isEqualTo("on");
        }
        throw new AssertionError("no stop of the tab key is " + selector);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** @param key what opens the next page; the focus begins anew there */
    void open(String key) {
        var isOpen = new AtomicBoolean();
        Consumer<Page> opened = any -> isOpen.set(true);
        page.onLoad(opened);
        page.keyboard().press(key);
        page.waitForCondition(isOpen::get);
        page.offLoad(opened);
    }

    void type(String text) {
        page.keyboard().type(text);
    }
}
