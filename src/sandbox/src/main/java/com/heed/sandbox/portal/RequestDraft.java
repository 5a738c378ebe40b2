package com.heed.sandbox.portal;

import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.page.SiteTexts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a request form; may be wrong. */
record RequestDraft(String summary, String details) {
    static final RequestDraft EMPTY = new RequestDraft("", "");
    static final Problems NO_PROBLEM = new Problems(null, null, null);

    /** Sentences about what is wrong with each field and with the whole; null where nothing is. */
    record Problems(
            @Nullable String summary,
            @Nullable String details,
            @Nullable String general) {
        boolean isNone() {
            return summary == null && details == null && general == null;
        }
    }

    static RequestDraft of(HttpServletRequest request) {
        return new RequestDraft(parameter(request, "summary").strip(), parameter(request, "details"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    Problems problems(SiteTexts texts) {
        String ofSummary = null;
        if (summary.isBlank()) {
            ofSummary = texts.text("form.summary.blank");
        } else if (summary.lines().count() > 1) {
            ofSummary = texts.text("form.summary.lines");
        } else if (summary.length() > NewIssue.LONGEST_SUMMARY) {
            ofSummary = texts.text("form.summary.long", NewIssue.LONGEST_SUMMARY, summary.length());
        }
        String ofDetails = details.length() > NewIssue.LONGEST_TEXT
                ? texts.text("form.text.long", NewIssue.LONGEST_TEXT, details.length())
                : null;
        return new Problems(ofSummary, ofDetails, null);
    }
}
