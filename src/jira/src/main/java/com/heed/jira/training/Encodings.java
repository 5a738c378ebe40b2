package com.heed.jira.training;

import com.atlassian.jira.config.util.JiraHome;
import com.heed.Language;
import com.heed.intent.EncodedTexts;
import com.heed.intent.IntentText;
import com.heed.jira.work.AnalyserHolder;
import com.heed.learn.Progress;
import com.heed.text.EncoderUnavailableException;
import com.heed.topic.TopicExample;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Texts of the past as vectors, each encoded once: they are kept in this node's own home, by hash and without their words, and may be deleted at any time. */
@Component
class Encodings {
    private static final long MOST_BYTES = 2L << 30;

    private final JiraHome home;
    private final AnalyserHolder analyser;

    Encodings(JiraHome home, AnalyserHolder analyser) {
        this.home = home;
        this.analyser = analyser;
    }

    /** Opens them for one training. Texts read from it are readable until it is closed. */
    Opened open() {
        try {
            return new Opened(EncodedTexts.open(
                    home.getLocalHome()
                            .toPath()
                            .resolve("caches")
                            .resolve("heed")
                            .resolve("encoded"),
                    MOST_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException("encoded texts cannot be kept: " + e.getMessage(), e);
        }
    }

    final class Opened implements Closeable {
        private final EncodedTexts texts;

        private Opened(EncodedTexts texts) {
            this.texts = texts;
        }

        /** Contacts of one language as examples. */
        List<TopicExample> examples(List<Past.Told> told, Language language, int threads, Progress progress)
                throws EncoderUnavailableException {
            List<IntentText> encoded = texts.all(
                    told.stream().map(Past.Told::clean).toList(), language, analyser.sentences(), threads, progress);
            List<TopicExample> examples = new ArrayList<>();
            for (int i = 0; i < encoded.size(); i++) {
                Past.Told each = told.get(i);
                examples.add(new TopicExample(
                        each.id(),
                        each.key(),
                        each.at(),
                        each.channel(),
                        each.topic(),
                        encoded.get(i).knowing(each.facts()),
                        each.weight()));
            }
            return examples;
        }

        /** Clean texts in their order, read by the encoder of a language. */
        List<IntentText> texts(List<String> clean, Language language, int threads, Progress progress)
                throws EncoderUnavailableException {
            return texts.all(clean, language, analyser.sentences(), threads, progress);
        }

        @Override
        public void close() {
            try {
                texts.close();
            } catch (IOException e) {
                throw new UncheckedIOException("encoded texts cannot be closed: " + e.getMessage(), e);
            }
        }
    }
}
