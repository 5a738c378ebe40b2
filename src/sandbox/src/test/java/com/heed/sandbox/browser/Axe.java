package com.heed.sandbox.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs axe-core in a page. */
final class Axe {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /**
     * What breaks a rule of WCAG 2.2 A or AA that a program can tell, within a part of a page. Transitions are ended first: a colour on its way to another is read by nobody.
     *
     * @param within a selector of something that is there
     * @return rule and element of each; empty if nothing does
     */
    static List<String> violations(Page page, String within) {
        page.evaluate(script());
        Object found = page.evaluate(
                "([within, rules]) => { document.getAnimations().filter(a => a instanceof CSSTransition).forEach(a => a.finish());"
                        + " return axe.run(within, { runOnly: rules }).then(r => {"
                        + " if (!r.passes.length) { throw new Error('axe looked at nothing in ' + within); }"
                        + " return r.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target.join(' ') + ': ' + n.failureSummary)); }); }",
                List.of(within, RULES));
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe.min.js is not on the class path of the tests");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
