package com.heed.ranking;

import com.heed.attention.MatchingHeads;
import com.heed.learn.Rows;
import java.util.Objects;

/** What is looked at in a conversation and an answer. Values are of the size of a few units, so that one strength holds all weights back alike. */
public enum FitSign {
    /** Logit of the attention of the conversation over the answer. */
    ATTENTION(true) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            return MatchingHeads.SHARPNESS
                    * Rows.dot(Objects.requireNonNull(asked.asked()), Objects.requireNonNull(answer.attended()));
        }
    },
    /** Ten times the cosine of last turn and answer. */
    MEANING(true) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            return TENTHS * Rows.dot(sentence(asked.last()), sentence(answer));
        }
    },
    /** Ten times the cosine of the last three turns and the answer. */
    RECENT_MEANING(true) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            return TENTHS * Rows.dot(Objects.requireNonNull(asked.recent()), sentence(answer));
        }
    },
    /** Ten times the mean cosine of the answer with what was answered to the nearest earlier conversations. */
    HABIT(true) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            return TENTHS * near.usual(sentence(answer));
        }
    },
    /** Ten times the largest of these cosines. */
    CLOSEST_HABIT(true) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            return TENTHS * near.closest(sentence(answer));
        }
    },
    /** Ten times the largest cosine of the answer with what the agent has said in the last three turns; who said it once seldom says it again. */
    SAID(true) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            double most = 0;
            for (ReadText said : asked.said()) {
                most = said.sentence() == null ? most : Math.max(most, Rows.dot(said.sentence(), sentence(answer)));
            }
            return TENTHS * most;
        }
    },
    /** A tenth of BM25 of the answer for the last turn. */
    WORDS(false) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            return counts.bm25(asked.lastWords(), answer.words()) / TENTHS;
        }
    },
    /** A tenth of BM25 of the answer for the last three turns. */
    RECENT_WORDS(false) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            return counts.bm25(asked.recentWords(), answer.words()) / TENTHS;
        }
    },
    /** Share of the answer's words that stand in the last turn, by weight, times three. */
    WORD_SHARE(false) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            return 3 * counts.share(answer.words(), asked.lastWords());
        }
    },
    /** Share of the answer's words that stand anywhere in the conversation, by weight, times three. */
    ALL_WORD_SHARE(false) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            return 3 * counts.share(answer.words(), asked.allWords());
        }
    },
    /** Numbers of the answer that stand in the conversation, three at most. */
    NUMBERS_SAME(false) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            return Math.min(3, answer.words().numbersIn(asked.allWords()));
        }
    },
    /** Numbers of the answer that do not, three at most. */
    NUMBERS_NEW(false) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            return Math.min(3, answer.words().numbers().length - answer.words().numbersIn(asked.allWords()));
        }
    },
    /** 1 where the last turn asks and the answer asks back. */
    ASKS_BACK(false) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            return asked.lastWords().asks() && answer.words().asks() ? 1 : 0;
        }
    },
    /** 1 where the last turn does not ask and the answer does. */
    ASKS(false) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            return !asked.lastWords().asks() && answer.words().asks() ? 1 : 0;
        }
    },
    /** Logarithm of the answer's length in words. */
    LENGTH(false) {
        @Override
        double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts) {
            return Math.log1p(answer.words().length());
        }
    };

    private static final double TENTHS = 10;

    private final boolean vectors;

    FitSign(boolean vectors) {
        this.vectors = vectors;
    }

    /** Whether it needs vectors. */
    public boolean needsVectors() {
        return vectors;
    }

    /** Value for a conversation and an answer; if {@link #needsVectors()}, both have them. */
    abstract double of(Conversation asked, ReadText answer, PastReplies.Near near, WordCounts counts);

    private static float[] sentence(ReadText text) {
        return Objects.requireNonNull(text.sentence());
    }
}
