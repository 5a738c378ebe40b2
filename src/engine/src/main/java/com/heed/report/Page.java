package com.heed.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A report page under way: headings, paragraphs, figures, tables and charts from top to bottom. */
public final class Page {
    /** Even if markup of somebody else came in, no browser would run or load anything. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final String title;
    private final Wording wording;
    private final Html body = new Html();
    private boolean inSection;
    private String heading;

    public Page(String title, Wording wording) {
        this.title = title;
        this.wording = wording;
        this.heading = title;
        body.leaf("h1", title).line();
    }

    /** One figure with its name, for the row at the top. */
    public record Figure(String value, String name, String note) {}

    public Page lead(String text) {
        body.leaf("p", text, "class", "lead").line();
        return this;
    }

    public Page paragraph(String text) {
        body.leaf("p", text).line();
        return this;
    }

    /** Small print under a chart or table. */
    public Page note(String text) {
        body.leaf("p", text, "class", "note").line();
        return this;
    }

    public Page section(String heading) {
        if (inSection) {
            body.close("section").line();
        }
        inSection = true;
        this.heading = heading;
        body.open("section").leaf("h2", heading).line();
        return this;
    }

    /** A heading inside a section. */
    public Page part(String heading) {
        this.heading = heading;
        body.leaf("h3", heading).line();
        return this;
    }

    public Page add(Html piece) {
        body.add(piece).line();
        return this;
    }

    public Page figures(List<Figure> figures) {
        body.open("div", "class", "figures");
        for (Figure figure : figures) {
            body.open("div", "class", "figure")
                    .leaf("div", figure.value, "class", "value")
                    .leaf("div", figure.name, "class", "name")
                    .leaf("div", figure.note, "class", "note")
                    .close("div");
        }
        body.close("div").line();
        return this;
    }

    /** A table of numbers: the first column is a name, the others stand right. */
    public Page numbers(String caption, List<String> head, List<List<String>> rows) {
        body.add(table(caption, head, rows, "numbers")).line();
        return this;
    }

    /** A table of texts. */
    public Page words(String caption, List<String> head, List<List<String>> rows) {
        body.add(table(caption, head, rows, "words")).line();
        return this;
    }

    /**
     * The numbers behind a chart, folded away.
     *
     * @param summary what opens them
     */
    public Page behind(String summary, List<String> head, List<List<String>> rows) {
        body.open("details")
                .leaf("summary", summary)
                .add(table("", head, rows, "numbers"))
                .close("details")
                .line();
        return this;
    }

    /** A piece folded away. @param summary what opens it */
    public Page folded(String summary, Html piece) {
        body.open("details")
                .leaf("summary", summary)
                .add(piece)
                .close("details")
                .line();
        return this;
    }

    /**
     * Begins what may be wider than the page and then scrolls by itself, with the keys, too; a {@code div} to be closed.
     *
     * @param name of what is in it, for those who do not see it
     */
    public static Html wide(String name) {
        return new Html().open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", name);
    }

    private Html table(String caption, List<String> head, List<List<String>> rows, String kind) {
        Html table = wide(caption.isEmpty() ? heading : caption).open("table", "class", kind);
        if (!caption.isEmpty()) {
            table.leaf("caption", caption);
        }
        table.open("thead").open("tr");
        head.forEach(cell -> {
            if (cell.isEmpty()) {
                table.leaf("td", "");
            } else {
                table.leaf("th", cell, "scope", "col");
            }
        });
        table.close("tr").close("thead").open("tbody").line();
        for (List<String> row : rows) {
            table.open("tr");
            for (int i = 0; i < row.size(); i++) {
                if (i == 0) {
                    table.leaf("th", row.get(i), "scope", "row");
                } else {
                    table.leaf("td", row.get(i));
                }
            }
            table.close("tr").line();
        }
        return table.close("tbody").close("table").close("div");
    }

    /** The whole page. */
    public String html() {
        Html page = new Html();
        page.open("html", "lang", wording.tag())
                .open("head")
                .single("meta", "charset", "utf-8")
                .single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .leaf("title", title)
                .open("style");
        String head = "<!DOCTYPE html>\n" + page + style();
        Html rest = new Html()
                .close("style")
                .close("head")
                .open("body")
                .open("main")
                .line()
                .add(body);
        if (inSection) {
            rest.close("section");
        }
        return head + rest.close("main").close("body").close("html").line();
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("report.css cannot be read", e);
        }
    }
}
