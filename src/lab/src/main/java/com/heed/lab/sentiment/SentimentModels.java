package com.heed.lab.sentiment;

import com.heed.Language;
import com.heed.analysis.ShippedModels;
import com.heed.lab.run.WrongUse;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.learn.TrainingTexts;
import com.heed.sentiment.SentimentModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The sentiment models that read: the shipped ones, of which one may be replaced by a pack that was trained here. Safe for many threads. */
final class SentimentModels {
    /** Name of the file in a pack that holds the identity of the encoder it was trained on, where that was not the shipped one. */
    static final String ENCODER = "encoder.txt";

    private static final String NAME = "sentiment-";

    private final ShippedModels shipped = new ShippedModels();
    private final @Nullable Own own;

    /** A model from a pack. @param encoder identity of the encoder it was trained on, or null for the shipped one */
    private record Own(
            SentimentModel model,
            TrainingTexts texts,
            @Nullable String encoder) {}

    private SentimentModels(@Nullable Own own) {
        this.own = own;
    }

    static SentimentModels shipped() {
        return new SentimentModels(null);
    }

    /**
     * The shipped models, but for the language of this pack.
     *
     * @throws WrongUse if the folder holds no sentiment model
     */
    static SentimentModels with(Path folder) {
        try {
            ModelPack pack = ModelPack.read(folder);
            String name = pack.manifest().name();
            Language language = switch (name) {
                case NAME + "en" -> Language.ENGLISH;
                case NAME + "zh" -> Language.CHINESE;
                default ->
                    throw new WrongUse("--model '" + folder + "' is '" + name
                            + "' and no sentiment model; name a folder that train-sentiment wrote.");
            };
            byte[] encoder = pack.files().get(ENCODER);
            return new SentimentModels(new Own(
                    SentimentModel.of(language, pack),
                    TrainingTexts.of(pack),
                    encoder == null ? null : new String(encoder, StandardCharsets.UTF_8)));
        } catch (ModelFormatException e) {
            throw new WrongUse("--model: " + e.getMessage() + ".", e);
        }
    }

    /** The language whose model is not the shipped one; null when all are. */
    @Nullable
    Language own() {
        return own == null ? null : own.model.language();
    }

    /** The encoder the model of {@link #own()} was trained on; null for the shipped one. */
    @Nullable
    String encoder() {
        return own == null ? null : own.encoder;
    }

    SentimentModel sentiment(Language language) {
        return own != null && own.model.language() == language ? own.model : shipped.sentiment(language);
    }

    /** The texts the model of a language was trained on. */
    TrainingTexts texts(Language language) {
        return own != null && own.model.language() == language ? own.texts : ShippedModels.sentimentTexts(language);
    }
}
