package com.heed.sentiment;

import java.util.List;

/**
 * From the readings of single messages to the feeling of a conversation.
 *
 * <p>The overall reading is the weighted mean of the messages' probabilities; each message weighs twice its predecessor. The trend is the
 * least-squares line through the scores of the last {@value #TREND_MESSAGES} messages: rising or falling when it moves by {@value #TREND_CHANGE} or more from the first to the last.
 */
public final class Conversations {
    private static final double HALF = 0.5;
    private static final int TREND_MESSAGES = 5;
    private static final double TREND_CHANGE = 0.25;

    private Conversations() {}

    /**
     * The conversation as a whole.
     *
     * @param messages oldest first, at least one
     */
    public static SentimentReading overall(List<MessageSentiment> messages) {
        return mean(messages.stream().map(MessageSentiment::reading).toList());
    }

    /** The same of the readings alone. */
    static SentimentReading mean(List<SentimentReading> messages) {
        double weight = 1;
        double total = 0;
        double[] sum = new double[3];
        for (int i = messages.size() - 1; i >= 0; i--) {
            SentimentReading reading = messages.get(i);
            sum[0] += weight * reading.negative();
            sum[1] += weight * reading.neutral();
            sum[2] += weight * reading.positive();
            total += weight;
            weight *= HALF;
        }
        return Readings.of(new double[] {sum[0] / total, sum[1] / total, sum[2] / total});
    }

    /** Where the scores are heading; steady for a single message. */
    public static Trend trend(List<MessageSentiment> messages) {
        List<MessageSentiment> last = messages.subList(Math.max(0, messages.size() - TREND_MESSAGES), messages.size());
        int n = last.size();
        if (n < 2) {
            return Trend.STEADY;
        }
        double middle = (n - 1) / 2.0;
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < n; i++) {
            covariance += (i - middle) * last.get(i).reading().score();
            variance += (i - middle) * (i - middle);
        }
        double change = covariance / variance * (n - 1);
        if (change <= -TREND_CHANGE) {
            return Trend.FALLING;
        }
        return change >= TREND_CHANGE ? Trend.RISING : Trend.STEADY;
    }
}
