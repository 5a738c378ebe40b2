package com.heed.retrieval;

import com.heed.Language;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Answers for the specifications. */
final class Answers {
    static final Instant WRITTEN = Instant.parse("2026-03-01T10:15:30.123456789Z");

    private Answers() {}

    static Answer past(String id, String issue, @Nullable String request, String text) {
        return new Answer(
                id, new Origin.Past(issue, "c" + id), Language.ENGLISH, text, request, WRITTEN, Answer.UNKNOWN_WORTH);
    }

    /** Answers of 6 to 25 words out of 200, the first ones far more common than the last, each in an issue of its own. */
    static List<Answer> random(int count, long seed) {
        Random random = new Random(seed);
        List<Answer> answers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            answers.add(past("a" + i, "i" + i, i % 3 == 0 ? null : sentence(random), sentence(random)));
        }
        return answers;
    }

    static String sentence(Random random) {
        StringBuilder text = new StringBuilder();
        int words = 6 + random.nextInt(20);
        for (int w = 0; w < words; w++) {
            int word = (int) (200 * Math.pow(random.nextDouble(), 2));
            text.append(w == 0 ? "" : " ")
                    .append("word")
                    .append((char) ('a' + word / 26))
                    .append((char) ('a' + word % 26));
        }
        return text.toString();
    }
}
