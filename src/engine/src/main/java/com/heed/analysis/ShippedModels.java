package com.heed.analysis;

import com.heed.Language;
import com.heed.learn.ModelPack;
import com.heed.learn.TrainingTexts;
import com.heed.sentiment.SentimentModel;
import java.util.EnumMap;
import java.util.Map;

/** The models inside the app. Each is read and checked at its first use. Safe for many threads. */
public final class ShippedModels {
    private final Map<Language, SentimentModel> sentiment = new EnumMap<>(Language.class);

    /**
     * The sentiment model of a language.
     *
     * @throws com.heed.learn.ModelFormatException if its files are missing or broken
     */
    public synchronized SentimentModel sentiment(Language language) {
        return sentiment.computeIfAbsent(language, ShippedModels::read);
    }

    /** The texts the sentiment model of a language was trained on; throws as {@link #sentiment} does. */
    public static TrainingTexts sentimentTexts(Language language) {
        return TrainingTexts.of(pack(language));
    }

    private static SentimentModel read(Language language) {
        return SentimentModel.of(language, pack(language));
    }

    private static ModelPack pack(Language language) {
        String folder = "/com/heed/sentiment/pack/" + language.tag() + "/";
        return ModelPack.read(
                "sentiment-" + language.tag(), name -> ShippedModels.class.getResourceAsStream(folder + name));
    }
}
