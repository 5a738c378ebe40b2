package com.heed.sandbox.page;

import com.heed.sandbox.issue.DeskStatus;
import java.util.Locale;
import java.util.MissingResourceException;

/** A status as AUI's lozenge, in the colour of what it means and the reader's language. */
public final class StatusTag {
    private StatusTag() {}

    public static Html write(Html html, DeskStatus status, Locale locale) {
        String colour = switch (status.category()) {
            case NEW -> "aui-lozenge-inprogress";
            case INDETERMINATE -> "aui-lozenge-moved";
            case DONE -> "aui-lozenge-success";
        };
        return html.element("span", name(status.name(), locale), "class", "aui-lozenge aui-lozenge-subtle " + colour);
    }

    /** Name of the status for people; one of an import's own workflow stays as it is. */
    public static String name(String status, Locale locale) {
        try {
            return new SiteTexts(StatusTag.class, locale)
                    .text("status." + status.toLowerCase(Locale.ROOT).replace(' ', '-'));
        } catch (MissingResourceException e) {
            return status;
        }
    }
}
