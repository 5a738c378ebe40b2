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
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * One search over one state of an index: the best by words and by vectors, each over requests and over replies, put together. Belongs to one thread.
 */
final class Candidates {
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
     * Candidates, the best first by {@link RankFusion}, of equals the one that stands first. A document is its number in the index as it is now.
     *
     * @param most how many each of the four lists may give
     */
    List<Candidate<Integer>> best(int most) throws IOException {
        RankFusion<Integer> fusion = new RankFusion<>();
        fusion.add(byWords(inRequest, most));
        fusion.add(byWords(inReply, most));
        float[] vector = question.vector();
        if (vector != null) {
            fusion.add(list(nearest.nearest(searcher, AnswerDocument.REQUEST_VECTOR, vector, most)));
            fusion.add(list(nearest.nearest(searcher, AnswerDocument.REPLY_VECTOR, vector, most)));
        }
        int[] docs = fusion.documents().stream().mapToInt(doc -> doc).sorted().toArray();
        double[][] parts = parts(docs);
        List<Candidate<Integer>> candidates = new ArrayList<>(docs.length);
        for (int i = 0; i < docs.length; i++) {
            candidates.add(new Candidate<>(docs[i], parts[i][0], parts[i][1], parts[i][2], parts[i][3]));
        }
        candidates.sort(Comparator.<Candidate<Integer>>comparingDouble(candidate -> -fusion.of(candidate.document()))
                .thenComparingInt(Candidate::document));
        return candidates;
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
                .limit(Question.MOST_WORDS)
                .forEach(entry -> any.add(new TermQuery(entry.getKey(), entry.getValue()), BooleanClause.Occur.SHOULD));
        return any.build();
    }

    private List<Integer> byWords(Query query, int most) throws IOException {
        return Arrays.stream(searcher.search(query, most).scoreDocs)
                .map(hit -> hit.doc)
                .toList();
    }

    private static List<Integer> list(int[] docs) {
        return Arrays.stream(docs).boxed().toList();
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
