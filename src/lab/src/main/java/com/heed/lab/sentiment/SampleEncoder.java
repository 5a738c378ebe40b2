package com.heed.lab.sentiment;

import com.heed.Language;
import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.WrongUse;
import com.heed.sentiment.LabelledText;
import com.heed.sentiment.Recipe;
import com.heed.sentiment.SentimentTrainer.Encoding;
import com.heed.sentiment.SentimentTrainer.Row;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.Masker;
import com.heed.text.OnnxSentenceEncoder;
import com.heed.text.TextCleaner;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import com.heed.text.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Encodes the texts that a sentiment model of one language is trained and measured on. */
final class SampleEncoder implements AutoCloseable {
    private final Language language;
    private final int threads;
    private final OnnxSentenceEncoder encoder;
    private final @Nullable KeptEncodings kept;

    /** A sample with its encoded text. */
    record Encoded(SentimentSources.Sample sample, Row row) {
        static List<Encoded> filter(List<Encoded> all, Predicate<Encoded> test) {
            return all.stream().filter(test).toList();
        }

        static List<Row> rows(List<Encoded> encoded) {
            return encoded.stream().map(Encoded::row).toList();
        }

        String source() {
            return row.text().source();
        }

        /** Rows with a label and without emotions, which take a third of the time of a training. */
        static List<Encoded> withoutEmotions(List<Encoded> all) {
            List<Encoded> bare = new ArrayList<>(all.size());
            for (Encoded one : all) {
                LabelledText text = one.row.text();
                if (text.label() != null) {
                    bare.add(new Encoded(
                            one.sample,
                            new Row(
                                    new LabelledText(text.source(), text.text(), text.label(), Set.of()),
                                    one.row.words(),
                                    one.row.vector(),
                                    one.row.tokens())));
                }
            }
            return bare;
        }
    }

    /** @param folder that keeps encodings between runs; null for none */
    SampleEncoder(Language language, int threads, @Nullable Path folder) {
        this.language = language;
        this.threads = threads;
        this.encoder = new OnnxSentenceEncoder(threads);
        this.kept = folder == null ? null : new KeptEncodings(folder, encoder.identity(language));
    }

    List<Encoded> encode(List<SentimentSources.Sample> samples, Progress progress) {
        return Parallel.map(
                samples.size(),
                threads,
                progress,
                i -> new Encoded(samples.get(i), row(samples.get(i).text())));
    }

    /** A row with its tokens where it has a label. */
    Row row(LabelledText text) {
        String clean = clean(text);
        boolean tokens = text.label() != null;
        KeptEncodings.Kept known = kept == null ? null : kept.get(clean, tokens);
        if (known != null) {
            return new Row(text, Words.of(clean, language), known.vector(), known.tokens());
        }
        Row row = tokens
                ? Row.withTokens(text, clean, language, Recipe.MOST_TOKENS, encoding())
                : Row.of(text, clean, language, TokenPooling.NONE, encoding());
        if (kept != null) {
            kept.put(clean, row.vector(), row.tokens());
        }
        return row;
    }

    /** A text as models see it. */
    static String clean(LabelledText text) {
        return Masker.mask(TextCleaner.clean(text.text()).text(), Set.of());
    }

    /** Of clean texts. */
    Encoding encoding() {
        return this::encode;
    }

    private TextVector encode(String clean, TokenPooling pooling) {
        try {
            return encoder.encode(clean, language, pooling);
        } catch (EncoderUnavailableException e) {
            throw new WrongUse("The sentence encoder cannot be loaded here: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        if (kept != null) {
            kept.close();
        }
        encoder.close();
    }
}
