package com.heed.ranking;

import com.heed.learn.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Conversations of the past with what was answered: an answer like those given where much the same had been asked is likely. Exact, one pass over all of them a conversation. Safe for many threads.
 *
 * <p>Nearness of two conversations is the mean of the products of their attention queries and of their recent turns.
 */
public final class PastReplies {
    /** Nothing to go by. */
    public static final PastReplies NONE = new PastReplies(List.of(), List.of());

    private static final int NEAREST = 12;
    private static final double SHARPNESS = 15;

    private final List<Conversation> asked;
    private final List<ReadText> replies;

    private PastReplies(List<Conversation> asked, List<ReadText> replies) {
        this.asked = asked;
        this.replies = replies;
    }

    /** Those that have vectors; others say nothing. @param replies one a conversation */
    static PastReplies of(List<Conversation> asked, List<ReadText> replies) {
        List<Conversation> conversations = new ArrayList<>();
        List<ReadText> answers = new ArrayList<>();
        for (int i = 0; i < replies.size(); i++) {
            if (asked.get(i).asked() != null && replies.get(i).sentence() != null) {
                conversations.add(asked.get(i));
                answers.add(replies.get(i));
            }
        }
        return new PastReplies(conversations, answers);
    }

    /**
     * Conversations of the past to go by.
     *
     * @param asked   what had been said before each reply
     * @param replies one a conversation
     */
    public static PastReplies read(List<ReadTurns> asked, List<ReadAnswer> replies) {
        return of(
                asked.stream().map(ReadTurns::conversation).toList(),
                replies.stream().map(ReadAnswer::text).toList());
    }

    public int size() {
        return replies.size();
    }

    /**
     * What was answered to the conversations nearest to one.
     *
     * @param replies vectors
     * @param weights that add up to 1
     */
    record Near(float[][] replies, double[] weights) {
        /** Mean and largest product of an answer's vector with the replies, each in its own way by nearness. */
        double usual(float[] sentence) {
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * Rows.dot(sentence, replies[k]);
            }
            return sum;
        }

        double closest(float[] sentence) {
            double best = 0;
            for (float[] reply : replies) {
                best = Math.max(best, Rows.dot(sentence, reply));
            }
            return best;
        }
    }

    Near near(Conversation conversation) {
        float[] query = conversation.asked();
        float[] recent = conversation.recent();
        if (query == null || recent == null || replies.isEmpty()) {
            return new Near(new float[0][], new double[0]);
        }
        int[] at = new int[NEAREST];
        double[] nearness = new double[NEAREST];
        int found = 0;
        for (int i = 0; i < replies.size(); i++) {
            Conversation other = asked.get(i);
            double near = 0.5 * Rows.dot(query, Objects.requireNonNull(other.asked())) * other.norm()
                    + 0.5 * Rows.dot(recent, Objects.requireNonNull(other.recent()));
            if (found == NEAREST && near <= nearness[found - 1]) {
                continue;
            }
            int place = found < NEAREST ? found++ : found - 1;
            while (place > 0 && nearness[place - 1] < near) {
                nearness[place] = nearness[place - 1];
                at[place] = at[place - 1];
                place--;
            }
            nearness[place] = near;
            at[place] = i;
        }
        float[][] near = new float[found][];
        double[] weights = new double[found];
        double sum = 0;
        for (int k = 0; k < found; k++) {
            near[k] = Objects.requireNonNull(replies.get(at[k]).sentence());
            weights[k] = Math.exp(SHARPNESS * (nearness[k] - nearness[0]));
            sum += weights[k];
        }
        for (int k = 0; k < found; k++) {
            weights[k] /= sum;
        }
        return new Near(near, Arrays.copyOf(weights, found));
    }
}
