package com.heed.jira.panel;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.read.PicturesRead.SeenPicture;
import com.heed.jira.store.PictureTexts.PictureNote;
import java.util.List;

/** What was read in the pictures the customer attached, folded; with the reason where one was not read, and a way to say that a text is wrong. */
final class PictureSection {
    private PictureSection() {}

    /** @param pictures newest first @param mayDiscard whether the person may say that a text is wrong */
    static void write(Html html, Texts texts, List<SeenPicture> pictures, boolean mayDiscard) {
        if (pictures.isEmpty()) {
            return;
        }
        html.open("section", "class", "heed-section heed-pictures").open("details");
        html.element("summary", summary(texts, pictures));
        html.open("ul", "class", "heed-picture-list");
        for (SeenPicture picture : pictures) {
            html.open("li");
            picture(html, texts, picture, mayDiscard);
            html.close("li");
        }
        html.close("ul")
                .element("p", texts.text("picture.panel.note"), "class", "heed-hint")
                .close("details")
                .close("section");
    }

    private static String summary(Texts texts, List<SeenPicture> pictures) {
        long read = pictures.stream()
                .filter(picture -> !picture.note().text().isBlank())
                .count();
        return read == 1 ? texts.text("picture.panel.one") : texts.text("picture.panel.some", read);
    }

    private static void picture(Html html, Texts texts, SeenPicture picture, boolean mayDiscard) {
        PictureNote note = picture.note();
        String name = picture.attachment().getFilename();
        html.element("strong", name, "dir", "auto").text(" ");
        html.element("span", texts.time(note.at()), "class", "heed-note");
        switch (note.state()) {
            case DISCARDED -> html.element("p", texts.text("picture.panel.discarded"), "class", "heed-hint");
            case REFUSED ->
                html.element(
                        "p", texts.text("picture.panel.refused", String.valueOf(note.reason())), "class", "heed-hint");
            case READ -> {
                if (note.text().isBlank()) {
                    html.element("p", texts.text("picture.panel.empty"), "class", "heed-hint");
                    return;
                }
                html.element("div", note.text(), "class", "heed-picture-text", "dir", "auto", "tabindex", "0");
                if (mayDiscard) {
                    html.element(
                            "button",
                            texts.text("picture.panel.discard"),
                            "type",
                            "button",
                            "class",
                            "aui-button aui-button-link heed-discard",
                            "data-attachment",
                            String.valueOf(note.attachmentId()),
                            "aria-label",
                            texts.text("picture.panel.discard") + ": " + name);
                }
            }
        }
    }
}
