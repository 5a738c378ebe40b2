package com.heed.jira.admin;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Training;
import java.time.LocalDate;

/** How far a training, or a replay, is, or how it ended, in HTML; the script of the page fetches it again while it is under way. */
final class TrainingHtml {
    /** The end of the only notes that name a person. */
    private static final String STOPPED = ".stopped";

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
        html.element("h3", text(texts, training, "newest", texts.time(training.asked())), "class", "heed-step");
        if (training.step().ended()) {
            end(html, texts, training);
        } else {
            String name = text(texts, training, "step." + training.step().key());
            html.element("p", name);
            progress(html, name, training);
            html.element("p", far(texts, training), "class", "heed-hint");
            html.element(
                    "button",
                    text(texts, training, "stop"),
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

    /** Each kind of work has words of its own. */
    private static String text(Texts texts, Training training, String key, Object... args) {
        return texts.text(training.kind().texts() + "." + key, args);
    }

    private static void end(Html html, Texts texts, Training training) {
        boolean well = training.step() == Training.Step.DONE;
        Training.Note note = training.note();
        html.open("div", "class", well ? "aui-message aui-message-success" : "aui-message aui-message-warning")
                .element("p", note == null ? "" : texts.text(note.key(), arguments(texts, training, note)));
        if (note != null) {
            note.more().forEach(more -> html.element("p", texts.text(more.key(), arguments(texts, training, more))));
        }
        html.close("div");
    }

    /** Steps in the words of the reader, numbers and days as the reader writes them; a name stays as it is, be it of digits. */
    static Object[] arguments(Texts texts, Training training, Training.Note note) {
        return note.key().endsWith(STOPPED)
                ? note.args().toArray()
                : note.args().stream()
                        .map(arg -> argument(texts, training, arg))
                        .toArray();
    }

    private static String argument(Texts texts, Training training, String arg) {
        if (arg.matches("\\d{1,9}")) {
            return texts.number(Integer.parseInt(arg));
        }
        if (arg.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return texts.day(LocalDate.parse(arg));
        }
        String step = training.kind().texts() + ".step." + arg;
        return texts.has(step) ? texts.text(step) : arg;
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

    /** Reading and encoding count contacts, looking at pictures these, a replay its days. Learning begins its count anew again and again: a bar would run to and fro. */
    private static boolean counts(Training training) {
        return training.total() > 0
                && (training.step() == Training.Step.READING
                        || training.step() == Training.Step.ENCODING
                        || training.step() == Training.Step.PICTURES
                        || (training.step() == Training.Step.MEASURING && training.kind() == Training.Kind.REPLAY));
    }

    private static String far(Texts texts, Training training) {
        if (training.node().isEmpty()) {
            return text(texts, training, "waits", texts.time(training.asked()));
        }
        if (!counts(training)) {
            return text(texts, training, "started", texts.time(training.asked()), training.node());
        }
        String done = texts.number(training.done());
        String total = texts.number(training.total());
        if (training.step() == Training.Step.PICTURES) {
            return text(texts, training, "progress.pictures", done, total);
        }
        return training.minutesLeft().isPresent()
                ? text(
                        texts,
                        training,
                        "progress",
                        done,
                        total,
                        texts.number(training.minutesLeft().getAsLong()))
                : text(texts, training, "progress.begun", done, total);
    }
}
