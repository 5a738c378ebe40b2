package com.heed.lab.ranking;

import com.heed.ranking.PastReply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Questions made of dialogues: the reply that was given, among others drawn at random from all replies. */
final class Pools {
    private static final int TRIES = 100;

    private Pools() {}

    /**
     * A question.
     *
     * @param reply   what was answered and asked
     * @param answers texts, the right one first; none twice
     */
    record Question(PastReply reply, List<String> answers) {}

    /**
     * Draws questions.
     *
     * @param among answers of each, at least 2
     * @param most  questions
     */
    static List<Question> of(List<PastReply> replies, int among, int most, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PastReply> asked = new ArrayList<>(replies);
        for (int i = asked.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            PastReply swapped = asked.get(i);
            asked.set(i, asked.get(other));
            asked.set(other, swapped);
        }
        List<Question> questions = new ArrayList<>();
        for (PastReply reply : asked.subList(0, Math.min(most, asked.size()))) {
            List<String> answers = new ArrayList<>();
            answers.add(reply.reply());
            Set<String> seen = new HashSet<>(answers);
            for (int tries = 0; tries < TRIES * among && answers.size() < among; tries++) {
                String other = replies.get(random.nextInt(replies.size())).reply();
                if (seen.add(other)) {
                    answers.add(other);
                }
            }
            questions.add(new Question(reply, answers));
        }
        return questions;
    }
}
