package com.heed.sandbox.agent;

import com.heed.sandbox.page.Html;

/** A text that somebody wrote, as HTML. */
final class Markup {
    private Markup() {}

    static void write(Html html, String text) {
        html.open("div", "class", "desk-text", "dir", "auto");
        for (String paragraph : Params.normal(text).strip().split("\n{2,}")) {
            html.open("p");
            String[] lines = paragraph.split("\n");
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    html.open("br");
                }
                html.text(lines[i]);
            }
            html.close("p");
        }
        html.close("div");
    }
}
