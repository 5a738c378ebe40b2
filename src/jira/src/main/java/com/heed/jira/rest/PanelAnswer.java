package com.heed.jira.rest;

import com.heed.jira.panel.Panel;
import com.heed.jira.read.PicturesRead.SeenPicture;
import com.heed.jira.store.Change;
import com.heed.jira.store.PictureTexts.PictureNote;
import com.heed.jira.store.Prediction;
import com.heed.routing.ChannelOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the panel shows.
 *
 * @param state   {@code sure}, {@code unsure}, {@code notext}, {@code language}, {@code loading}, {@code error} or {@code off}
 * @param version number of the prediction; grows with each reading
 * @param reading whether a newer reading is on its way
 * @param html    the panel, escaped
 */
public record PanelAnswer(
        String issue,
        String state,
        @Nullable Integer version,
        boolean reading,
        @Nullable String at,
        @Nullable Integer model,
        @Nullable String basis,
        @Nullable String language,
        @Nullable Sentiment sentiment,
        @Nullable Topic topic,
        Prediction.@Nullable Urgency urgency,
        @Nullable ChannelChoice channel,
        List<ChangeLine> changes,
        List<PictureLine> pictures,
        String html) {

    /**
     * @param words      what drove the newest message, by influence in [-2, 2]
     * @param adaptation number of what the project taught the model it was read with; 0 for the shipped model alone
     */
    public record Sentiment(
            String label,
            double score,
            double p,
            String trend,
            List<Double> scores,
            Map<String, Double> words,
            Map<String, Double> emotions,
            int adaptation) {}

    /**
     * @param certainty {@code sure}, {@code close}, {@code broader}, {@code unsure} or {@code foreign}
     * @param p         of the label
     * @param broader   the topic above several single ones that is sure, where the certainty is {@code broader}
     * @param top       the best guesses
     */
    public record Topic(
            String label,
            double p,
            String certainty,
            double inScope,
            Prediction.@Nullable Guess broader,
            List<Prediction.Guess> top) {
        static @Nullable Topic of(Prediction.@Nullable Topic from) {
            return from == null
                    ? null
                    : new Topic(
                            from.label(),
                            from.guesses().get(0).p(),
                            from.certainty(),
                            from.inScope(),
                            from.broader(),
                            from.guesses());
        }
    }

    /** @param label slug of the channel chosen, or null when none is open */
    public record ChannelChoice(@Nullable String label, List<ChannelOption> options) {}

    /** One machine write. */
    public record ChangeLine(
            int id,
            String field,
            @Nullable String before,
            @Nullable String after,
            String at,
            boolean undone) {
        static ChangeLine of(Change change) {
            return new ChangeLine(
                    change.id(),
                    change.field(),
                    change.before(),
                    change.after(),
                    change.at().toString(),
                    change.undone());
        }
    }

    /**
     * A picture the customer attached.
     *
     * @param state  {@code read}, {@code refused} or {@code discarded}
     * @param text   masked; empty where there is none
     * @param reason why it was refused, or null
     */
    public record PictureLine(
            long attachment,
            String name,
            String state,
            String text,
            @Nullable String reason,
            String at) {
        static PictureLine of(SeenPicture picture) {
            PictureNote note = picture.note();
            return new PictureLine(
                    note.attachmentId(),
                    picture.attachment().getFilename(),
                    note.state().name().toLowerCase(Locale.ROOT),
                    note.text(),
                    note.reason(),
                    note.at().toString());
        }
    }

    static PanelAnswer of(String issue, Panel panel, String html) {
        if (!(panel instanceof Panel.Shown shown)) {
            boolean reading = panel instanceof Panel.Failing || (panel instanceof Panel.Loading l && l.waiting());
            return new PanelAnswer(
                    issue,
                    panel.state(),
                    null,
                    reading,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    html);
        }
        Prediction prediction = shown.stored().prediction();
        return new PanelAnswer(
                issue,
                panel.state(),
                shown.stored().id(),
                shown.reading(),
                shown.stored().at().toString(),
                prediction.model(),
                prediction.basis(),
                prediction.language(),
                sentiment(prediction.sentiment()),
                Topic.of(prediction.topic()),
                prediction.urgency(),
                prediction.routing() == null
                        ? null
                        : new ChannelChoice(
                                prediction.routing().chosen(),
                                prediction.routing().options()),
                shown.changes().stream().map(ChangeLine::of).toList(),
                shown.pictures().stream().map(PictureLine::of).toList(),
                html);
    }

    private static @Nullable Sentiment sentiment(Prediction.@Nullable Sentiment from) {
        if (from == null) {
            return null;
        }
        Map<String, Double> words = new java.util.LinkedHashMap<>();
        from.words().forEach(word -> words.put(word.word(), word.influence()));
        return new Sentiment(
                from.mood(),
                from.score(),
                from.probability(),
                from.trend(),
                from.scores(),
                words,
                from.emotions(),
                from.adaptation());
    }
}
