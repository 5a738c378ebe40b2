package com.heed.benchmark;

import com.heed.Language;
import com.heed.intent.EncodedTexts;
import com.heed.intent.IntentTrainer;
import com.heed.learn.Progress;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import com.heed.topic.TopicModel;
import com.heed.topic.TopicModels;
import com.heed.topic.TopicProfile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Topics of a project with made-up tickets of sixty words in sixty classes, as many as a model is to learn from. */
final class LearnedTopics {
    private static final int WORDS = 60;
    private static final int CLASSES = 60;
    private static final int THREADS = 2;
    private static final long BOUND = 8L << 30;

    private LearnedTopics() {}

    static TopicModels of(Language language, int tickets, SentenceEncoder encoder)
            throws EncoderUnavailableException, IOException {
        Tickets made = new Tickets(language, CLASSES, WORDS);
        made.add(tickets);
        List<String> names =
                IntStream.range(0, CLASSES).mapToObj(c -> "class " + c).toList();
        try (TemporaryFolder folder = TemporaryFolder.create();
                EncodedTexts texts = EncodedTexts.open(folder.path(), BOUND)) {
            IntentTrainer.Labelled labelled = new IntentTrainer.Labelled(
                    texts.all(made.texts(0, tickets), language, encoder, THREADS, Progress.NONE),
                    made.labels(0, tickets));
            IntentTrainer.Labelled none = new IntentTrainer.Labelled(List.of(), new int[0]);
            TopicModel model = new TopicModel(
                    1,
                    new IntentTrainer(language, names, 1)
                            .train(labelled, none, List.of(), null, THREADS, Progress.NONE),
                    0.5,
                    TopicProfile.of(List.of()));
            return new TopicModels(Map.of(language, model));
        }
    }
}
