package com.heed.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * One search over one state of an index: the best by words and by vectors, each over requests and over replies, put together. Belongs to one thread.
 *
 * <p>Order: reciprocal rank fusion, the sum of 1 / (60 + rank) over the four lists an answer is in (Cormack, Clarke and Büttcher 2009).
 */
final class Candidates {
    private static final int RANK_OFFSET = 60;
    /** Of a long question the rarest words; the others hardly tell answers apart and cost most. */
    private static final int MOST_WORDS = 24;

    private final IndexSearcher searcher;
    private final NearestAnswers nearest;
    private final Question question;
    private final Query inRequest;
    private final Query inReply;

    Candidates(IndexSearcher searcher, NearestAnswers nearest, Question question) throws IOException {
        this.searcher = searcher;
        this.nearest = nearest;
        this.question = question;
        this.inRequest = searcher.rewrite(words(AnswerDocument.REQUEST));
        this.inReply = searcher.rewrite(words(AnswerDocument.REPLY));
    }

    /**
     * A candidate.
     *
     * @param doc   number in the index as it is now
     * @param fused sum of its reciprocal ranks
     * @param parts in the order of {@link Hit}
     */
    record Candidate(int doc, double fused, double[] parts) {}

    /**
     * Candidates, the best first.
     *
     * @param most how many each of the four lists may give
     */
    List<Candidate> best(int most) throws IOException {
        Map<Integer, Double> fused = new HashMap<>();
        add(fused, byWords(inRequest, most));
        add(fused, byWords(inReply, most));
        float[] vector = question.vector();
        if (vector != null) {
            add(fused, nearest.nearest(searcher, AnswerDocument.REQUEST_VECTOR, vector, most));
            add(fused, nearest.nearest(searcher, AnswerDocument.REPLY_VECTOR, vector, most));
        }
        int[] docs = fused.keySet().stream().mapToInt(doc -> doc).sorted().toArray();
        double[][] parts = parts(docs);
        List<Candidate> candidates = new ArrayList<>(docs.length);
        for (int i = 0; i < docs.length; i++) {
            candidates.add(new Candidate(docs[i], fused.getOrDefault(docs[i], 0.0), parts[i]));
        }
        candidates.sort(Comparator.<Candidate>comparingDouble(candidate -> -candidate.fused)
                .thenComparingInt(candidate -> candidate.doc));
        return candidates;
    }

    private static void add(Map<Integer, Double> fused, int[] ranked) {
        for (int rank = 1; rank <= ranked.length; rank++) {
            fused.merge(ranked[rank - 1], 1.0 / (RANK_OFFSET + rank), Double::sum);
        }
    }

    private Query words(String field) throws IOException {
        // What a word's list was found by is handed on, so that it is looked up once in each segment.
        Map<Term, TermStates> known = new HashMap<>();
        for (String word : question.words()) {
            Term term = new Term(field, word);
            TermStates states = known.containsKey(term) ? null : TermStates.build(searcher, term, true);
            if (states != null && states.docFreq() > 0) {
                known.put(term, states);
            }
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        known.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Term, TermStates>>comparingInt(
                                entry -> entry.getValue().docFreq())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .forEach(entry -> any.add(new TermQuery(entry.getKey(), entry.getValue()), BooleanClause.Occur.SHOULD));
        return any.build();
    }

    private int[] byWords(Query query, int most) throws IOException {
        return docs(searcher.search(query, most).scoreDocs);
    }

    private static int[] docs(ScoreDoc[] found) {
        return Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
    }

    /** The four parts of each, also where another list found it. @param docs ascending */
    private double[][] parts(int[] docs) throws IOException {
        double[][] parts = new double[docs.length][4];
        scores(inRequest, docs, (at, score) -> parts[at][0] = score);
        scores(inReply, docs, (at, score) -> parts[at][1] = score);
        float[] vector = question.vector();
        if (vector != null) {
            Products.read(searcher, AnswerDocument.REQUEST_VECTOR, vector, docs, (at, cosine) -> parts[at][2] = cosine);
            Products.read(searcher, AnswerDocument.REPLY_VECTOR, vector, docs, (at, cosine) -> parts[at][3] = cosine);
        }
        return parts;
    }

    private interface Part {
        void is(int at, double value);
    }

    private void scores(Query query, int[] docs, Part part) throws IOException {
        Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE, 1);
        int at = 0;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            Scorer scorer = at < docs.length && docs[at] < end ? weight.scorer(leaf) : null;
            DocIdSetIterator matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (; at < docs.length && docs[at] < end; at++) {
                int doc = docs[at] - leaf.docBase;
                int match = matches.docID() < doc ? matches.advance(doc) : matches.docID();
                if (match == doc && scorer != null) {
                    part.is(at, scorer.score());
                }
            }
        }
    }
}
