package com.heed.pattern;

/**
 * When contacts that fit no topic are said to speak of a new one. The defaults were measured, see docs/features/patterns.md.
 *
 * @param least     contacts a new topic has at least, 2 or more
 * @param tightness least mean cosine between two of them, in [-1, 1]; the default is reached by nine of ten named intents of CLINC150 and by about that of two looser
 *                  sets; {@link NewTopics#cohesion} tells what a desk's own topics reach
 * @param chance    largest probability, in (0, 1), of meeting a group as large and tight in contacts that share no topic
 * @param copies    shuffled copies chance is judged by; the least probability told is 1 / (copies + 1), so that it must be below {@code chance}
 */
public record NewTopicOptions(int least, double tightness, double chance, int copies) {
    public static final NewTopicOptions DEFAULT = new NewTopicOptions(8, 0.65, 0.05, 39);

    public NewTopicOptions {
        if (least < 2) {
            throw new IllegalArgumentException("least " + least + " must be 2 or more");
        }
        if (!(tightness >= -1 && tightness <= 1)) {
            throw new IllegalArgumentException("tightness " + tightness + " must lie in [-1, 1]");
        }
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("chance " + chance + " must lie between 0 and 1");
        }
        if (copies < 1 || 1.0 / (copies + 1) > chance) {
            throw new IllegalArgumentException(copies + " copies cannot show a chance of " + chance
                    + "; needs at least " + (int) Math.ceil(1 / chance - 1));
        }
    }
}
