package com.heed.sandbox.agent;

import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.page.Html;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a list is shown, as its address says it. What an address says wrongly takes its default.
 *
 * @param sort       id of the column it is sorted by, or empty for the order it comes in
 * @param descending largest first
 * @param page       from 1
 */
record ListView(String sort, boolean descending, int page) {
    /** Issues on one page. */
    static final int PAGE_SIZE = 50;

    static ListView of(HttpServletRequest request) {
        return new ListView(
                text(request.getParameter("sort")),
                "desc".equals(request.getParameter("order")),
                page(request.getParameter("page")));
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    private static int page(@Nullable String parameter) {
        return parameter != null && parameter.matches("[1-9]\\d{0,5}") ? Integer.parseInt(parameter) : 1;
    }

    /**
     * Writes the table with its pages.
     *
     * @param address of this list, with what of its query is not the view's own: {@code /issues/?jql=...}
     */
    void write(Html html, Words words, List<Column> columns, List<DeskIssue> issues, String address) {
        if (issues.isEmpty()) {
            html.element("p", words.text("list.empty"), "class", "desk-empty");
            return;
        }
        List<DeskIssue> sorted = sorted(columns, issues);
        int pages = (issues.size() + PAGE_SIZE - 1) / PAGE_SIZE;
        int shown = Math.min(page, pages);
        int from = (shown - 1) * PAGE_SIZE;
        List<DeskIssue> rows = sorted.subList(from, Math.min(from + PAGE_SIZE, sorted.size()));
        html.element("p", words.text("list.range", from + 1, from + rows.size(), issues.size()), "class", "desk-range");
        html.open(
                        "div",
                        "class",
                        "desk-scroll",
                        "tabindex",
                        "0",
                        "role",
                        "region",
                        "aria-label",
                        words.text("list.label"))
                .open("table", "class", "aui desk-list")
                .open("thead")
                .open("tr");
        columns.forEach(column -> heading(html, column, address));
        html.close("tr").close("thead").open("tbody");
        for (DeskIssue issue : rows) {
            html.open("tr", "data-issuekey", issue.getKey());
            for (Column column : columns) {
                html.open("td", "class", "desk-col-" + column.id());
                column.cell().accept(html, issue);
                html.close("td");
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
        if (pages > 1) {
            pages(html, words, shown, pages, address);
        }
    }

    private List<DeskIssue> sorted(List<Column> columns, List<DeskIssue> issues) {
        Optional<Comparator<DeskIssue>> order = columns.stream()
                .filter(column -> column.id().equals(sort))
                .map(Column::order)
                .findFirst();
        return order.map(by ->
                        issues.stream().sorted(descending ? by.reversed() : by).toList())
                .orElse(issues);
    }

    private void heading(Html html, Column column, String address) {
        boolean here = column.id().equals(sort);
        boolean next = here && !descending;
        html.open(
                        "th",
                        "scope",
                        "col",
                        "class",
                        "desk-col-" + column.id(),
                        "aria-sort",
                        here ? (descending ? "descending" : "ascending") : null)
                .open("a", "href", address(address, column.id(), next, 1))
                .text(column.title());
        if (here) {
            Pieces.icon(html.text(" "), descending ? "arrow-down-small" : "arrow-up-small");
        }
        html.close("a").close("th");
    }

    private void pages(Html html, Words words, int shown, int pages, String address) {
        html.open("nav", "aria-label", words.text("list.pages")).open("ol", "class", "aui-nav aui-nav-pagination");
        if (shown > 1) {
            page(html, words.text("list.previous"), "aui-nav-previous", shown - 1, address);
        }
        for (int i = 1; i <= pages; i++) {
            if (i == shown) {
                html.element("li", String.valueOf(i), "class", "aui-nav-selected", "aria-current", "page");
            } else if (i == 1 || i == pages || Math.abs(i - shown) <= 3) {
                page(html, String.valueOf(i), null, i, address);
            } else if (Math.abs(i - shown) == 4) {
                html.element("li", "\u2026", "class", "aui-nav-truncation");
            }
        }
        if (shown < pages) {
            page(html, words.text("list.next"), "aui-nav-next", shown + 1, address);
        }
        html.close("ol").close("nav");
    }

    private void page(Html html, String label, @Nullable String style, int number, String address) {
        html.open("li", "class", style)
                .element("a", label, "href", address(address, sort, descending, number))
                .close("li");
    }

    private static String address(String address, String sort, boolean descending, int page) {
        StringBuilder out = new StringBuilder(address).append(address.contains("?") ? '&' : '?');
        if (!sort.isEmpty()) {
            out.append("sort=")
                    .append(URLEncoder.encode(sort, StandardCharsets.UTF_8))
                    .append(descending ? "&order=desc&" : "&order=asc&");
        }
        return out.append("page=").append(page).toString();
    }
}
