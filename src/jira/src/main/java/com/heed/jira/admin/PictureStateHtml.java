package com.heed.jira.admin;

import com.heed.jira.page.Texts;
import com.heed.jira.picture.PictureStatus;

/** What the pages say about the pack that reads pictures. */
final class PictureStateHtml {
    private PictureStateHtml() {}

    /** One sentence, with the reason where pictures are not read. */
    static String sentence(Texts texts, PictureStatus status) {
        String key = "picture.state." + status.state();
        return switch (status.state()) {
            case "nopack" -> texts.text(key);
            case "nonativecode", "broken" -> texts.text(key, pack(status), String.valueOf(status.reason()));
            default -> texts.text(key, pack(status));
        };
    }

    private static String pack(PictureStatus status) {
        return status.name() + " " + status.version();
    }
}
