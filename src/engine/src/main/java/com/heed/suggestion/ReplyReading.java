package com.heed.suggestion;

import com.heed.Language;
import com.heed.learn.Rows;
import com.heed.ranking.PastReplies;
import com.heed.ranking.PastVectors;
import com.heed.ranking.ReadAnswer;
import com.heed.ranking.ReadTurns;
import com.heed.ranking.ReplyRanker;
import com.heed.ranking.ReplyReader;
import com.heed.ranking.Turn;
import com.heed.reply.SentText;
import com.heed.similarity.ComparedText;
import com.heed.similarity.PairEncoder;
import com.heed.similarity.PairModel;
import com.heed.text.SentenceEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Texts of a training, each read once: by rankers and by the model of pairs. Safe for many threads; its parallel streams run where the caller runs. */
final class ReplyReading {
    /** Probability that two answers say the same from which on one counts as the other. */
    private static final double SAME = 0.9;
    /** Share of words changed up to which a suggestion counts as sent. */
    static final double LITTLE_CHANGED = 0.5;

    private final Language language;
    private final PairEncoder pairEncoder;
    private final PairModel pairs;
    private final Map<String, ComparedText> compared = new ConcurrentHashMap<>();

    ReplyReading(Language language, SentenceEncoder encoder) {
        this.language = language;
        this.pairEncoder = new PairEncoder(encoder);
        this.pairs = PairModel.shipped(language);
    }

    ComparedText compared(String clean) {
        return compared.computeIfAbsent(clean, text -> pairEncoder.read(text, language));
    }

    /** Probability that both ask the same. */
    double same(String one, String other) {
        return pairs.probability(compared(one), compared(other));
    }

    /** Cosine; 0 where one has no vector. */
    double cosine(String one, String other) {
        float[] a = compared(one).vector();
        float[] b = compared(other).vector();
        return a == null || b == null ? 0 : Rows.dot(a, b);
    }

    /** Whether an answer would have done for what was sent: little of its words was changed, or both say the same. */
    boolean wouldDo(String answer, String sent) {
        return SentText.of(answer, sent).distance() <= LITTLE_CHANGED || same(answer, sent) >= SAME;
    }

    /** Texts as one ranker reads them. */
    static final class By {
        private final ReplyRanker ranker;
        private final ReplyReader reader;
        private final Map<String, ReadAnswer> answers = new ConcurrentHashMap<>();

        By(ReplyRanker ranker, ReplyReader reader) {
            this.ranker = ranker;
            this.reader = reader;
        }

        ReplyRanker ranker() {
            return ranker;
        }

        ReadAnswer answer(String clean) {
            return answers.computeIfAbsent(clean, reader::answer);
        }

        List<ReadAnswer> answers(List<String> clean) {
            return clean.stream().map(this::answer).toList();
        }

        ReadTurns turns(List<Turn> turns) {
            return reader.turns(turns);
        }

        Past past(List<AnsweredContact> contacts) {
            List<ReadTurns> asked = contacts.parallelStream()
                    .map(contact -> turns(contact.pair().turns()))
                    .toList();
            List<ReadAnswer> replies = contacts.parallelStream()
                    .map(contact -> answer(contact.pair().reply()))
                    .toList();
            return new Past(contacts, asked, replies);
        }
    }

    /** Conversations of the past as a ranker reads them. */
    record Past(List<AnsweredContact> contacts, List<ReadTurns> asked, List<ReadAnswer> replies) {
        PastReplies all() {
            return PastReplies.read(asked, replies);
        }

        /** Without those of one contact, which would tell the answer. */
        PastReplies without(String group) {
            List<ReadTurns> turns = new ArrayList<>();
            List<ReadAnswer> answers = new ArrayList<>();
            IntStream.range(0, contacts.size())
                    .filter(i -> !contacts.get(i).pair().group().equals(group))
                    .forEach(i -> {
                        turns.add(asked.get(i));
                        answers.add(replies.get(i));
                    });
            return PastReplies.read(turns, answers);
        }

        byte[] kept() {
            return PastVectors.write(asked, replies);
        }
    }
}
