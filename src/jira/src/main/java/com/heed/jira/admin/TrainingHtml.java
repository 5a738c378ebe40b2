package com.heed.jira.admin;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Training;

/** How far a training is, or how it ended, in HTML; the script of the page fetches it again while it is under way. */
final class TrainingHtml {
    /** The only note that names a person. */
    private static final String STOPPED = "train.stopped";

    private TrainingHtml() {}

    static void write(Html html, Texts texts, Training training) {
        html.open(
                "section",
                "class",
                "heed-training",
                "id",
                "heed-training",
                "data-step",
                training.step().key());
        html.element("h3", texts.text("train.newest", texts.time(training.asked())), "class", "heed-step");
        if (training.step().ended()) {
            end(html, texts, training);
        } else {
            String name = texts.text("train.step." + training.step().key());
            html.element("p", name);
            progress(html, name, training);
            html.element("p", far(texts, training), "class", "heed-hint");
            html.element(
                    "button",
                    texts.text("train.stop"),
                    "type",
                    "submit",
                    "class",
                    "aui-button",
                    "name",
                    "step",
                    "value",
                    "stop");
        }
        html.close("section");
    }

    private static void end(Html html, Texts texts, Training training) {
        boolean well = training.step() == Training.Step.DONE;
        Training.Note note = training.note();
        html.open("div", "class", well ? "aui-message aui-message-success" : "aui-message aui-message-warning")
                .element("p", note == null ? "" : texts.text(note.key(), arguments(texts, note)))
                .close("div");
    }

    /** Steps in the words of the reader, numbers as the reader writes them; a name stays as it is, be it of digits. */
    private static Object[] arguments(Texts texts, Training.Note note) {
        return note.key().equals(STOPPED)
                ? note.args().toArray()
                : note.args().stream().map(arg -> argument(texts, arg)).toArray();
    }

    private static String argument(Texts texts, String arg) {
        if (arg.matches("\\d{1,9}")) {
            return texts.number(Integer.parseInt(arg));
        }
        return texts.has("train.step." + arg) ? texts.text("train.step." + arg) : arg;
    }

    /** The host draws a bar that has no {@code data-value} as one that does not know how far it is, as a step that counts nothing does not. */
    private static void progress(Html html, String name, Training training) {
        int done = Math.max(0, Math.min(training.done(), training.total()));
        boolean counted = counts(training);
        double share = counted ? (double) done / training.total() : 0;
        html.open(
                        "div",
                        "class",
                        "aui-progress-indicator",
                        "role",
                        "progressbar",
                        "aria-label",
                        name,
                        "aria-valuemin",
                        "0",
                        "aria-valuemax",
                        "100",
                        "aria-valuenow",
                        counted ? String.valueOf(Math.round(share * 100)) : Html.ABSENT,
                        "data-value",
                        counted ? Html.number(share) : Html.ABSENT)
                .element(
                        "span",
                        "",
                        "class",
                        "aui-progress-indicator-value",
                        "style",
                        counted ? "width: " + Html.number(share * 100) + "%" : Html.ABSENT)
                .close("div");
    }

    /** Reading and encoding count contacts. Learning begins its count anew again and again: a bar would run to and fro. */
    private static boolean counts(Training training) {
        return training.total() > 0
                && (training.step() == Training.Step.READING || training.step() == Training.Step.ENCODING);
    }

    private static String far(Texts texts, Training training) {
        if (training.node().isEmpty()) {
            return texts.text("train.waits", texts.time(training.asked()));
        }
        if (!counts(training)) {
            return texts.text("train.started", texts.time(training.asked()), training.node());
        }
        String done = texts.number(training.done());
        String total = texts.number(training.total());
        return training.minutesLeft().isPresent()
                ? texts.text(
                        "train.progress",
                        done,
                        total,
                        texts.number(training.minutesLeft().getAsLong()))
                : texts.text("train.progress.begun", done, total);
    }
}
