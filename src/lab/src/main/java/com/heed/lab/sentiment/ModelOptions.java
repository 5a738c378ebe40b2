package com.heed.lab.sentiment;

import com.heed.Language;
import com.heed.lab.run.EncoderOptions;
import com.heed.lab.run.WrongUse;
import com.heed.text.OnnxSentenceEncoder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which model reads sentiment, and with which encoder. The two belong together: a model reads the vectors it was trained on and no others. */
final class ModelOptions {
    @Option(
            names = "--model",
            paramLabel = "DIR",
            description =
                    "Sentiment model that train-sentiment wrote, instead of the shipped one of its language. Default: the shipped ones.")
    private @Nullable Path model;

    @Mixin
    private EncoderOptions encoder = new EncoderOptions();

    /** @throws WrongUse if {@code --model} holds no sentiment model, or there is an encoder without one */
    SentimentModels models() {
        if (model != null) {
            return SentimentModels.with(model);
        }
        if (encoder.isGiven()) {
            throw new WrongUse(
                    "--encoder needs --model: the shipped models read with the shipped encoders alone. Train one with train-sentiment --encoder.");
        }
        return SentimentModels.shipped();
    }

    /** @throws WrongUse if the encoder is not the one the model was trained on */
    TextReader reader(SentimentModels models, int threads) {
        Language own = models.own();
        OnnxSentenceEncoder read = encoder.open(threads, own == null ? Language.ENGLISH : own);
        String trainedOn = models.encoder();
        boolean same = trainedOn == null ? !encoder.isGiven() : own != null && trainedOn.equals(read.identity(own));
        if (!same) {
            read.close();
            throw new WrongUse("--model '" + model + "' was trained on "
                    + (trainedOn == null
                            ? "the shipped encoder; leave --encoder out."
                            : "encoder " + trainedOn + "; name its folder with --encoder."));
        }
        return new TextReader(read, models);
    }
}
