package com.heed.jira.shared;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.retrieval.Question;
import java.util.ArrayList;
import java.util.List;

/** One of the four ways a question fits an answer, as queries of OpenSearch. */
sealed interface Part {
    /** As many as {@link com.heed.retrieval.Hit} has. */
    int PARTS = 4;

    /** Among the parts of a hit, from 0. */
    int place();

    boolean byWords();

    /** A query for the best. @param neighbours looked at, where a graph is */
    ObjectNode nearest(int neighbours);

    /** A query that scores these documents. */
    ObjectNode among(ArrayNode documents);

    /** The part of a hit that a score stands for. @param bm25Factor see {@link Cluster#bm25Factor} */
    double value(double score, double bm25Factor);

    /** Those a question has. */
    static List<Part> of(Question question, RarestWords rarest) throws SharedIndexException {
        String request = Fields.request(question.language());
        String reply = Fields.reply(question.language());
        List<Part> parts = new ArrayList<>();
        addWords(parts, 0, "words." + request, question, rarest);
        addWords(parts, 1, "words." + reply, question, rarest);
        float[] vector = question.vector();
        if (vector != null) {
            parts.add(new Vector(2, "vector." + request, KeptAnswer.numbers(vector)));
            parts.add(new Vector(3, "vector." + reply, KeptAnswer.numbers(vector)));
        }
        return List.copyOf(parts);
    }

    private static void addWords(List<Part> parts, int place, String field, Question question, RarestWords rarest)
            throws SharedIndexException {
        List<String> words = rarest.of(field, question.words());
        if (!words.isEmpty()) {
            parts.add(new Words(place, field, String.join(" ", words)));
        }
    }

    /** BM25 of words with blanks between. */
    record Words(int place, String field, String words) implements Part {
        @Override
        public boolean byWords() {
            return true;
        }

        @Override
        public ObjectNode nearest(int neighbours) {
            ObjectNode query = Cluster.JSON.createObjectNode();
            query.putObject("match").put(field, words);
            return query;
        }

        @Override
        public ObjectNode among(ArrayNode documents) {
            ObjectNode query = Cluster.JSON.createObjectNode();
            ObjectNode both = query.putObject("bool");
            both.putObject("filter").putObject("ids").set("values", documents);
            both.set("must", nearest(documents.size()));
            return query;
        }

        @Override
        public double value(double score, double bm25Factor) {
            return score / bm25Factor;
        }
    }

    /** Product of vectors of length 1, their cosine. */
    record Vector(int place, String field, ArrayNode vector) implements Part {
        @Override
        public boolean byWords() {
            return false;
        }

        @Override
        public ObjectNode nearest(int neighbours) {
            ObjectNode query = Cluster.JSON.createObjectNode();
            ObjectNode of = query.putObject("knn").putObject(field);
            of.put("k", neighbours).set("vector", vector);
            return query;
        }

        @Override
        public ObjectNode among(ArrayNode documents) {
            ObjectNode query = Cluster.JSON.createObjectNode();
            ObjectNode scored = query.putObject("script_score");
            ArrayNode filters = scored.putObject("query").putObject("bool").putArray("filter");
            filters.addObject().putObject("ids").set("values", documents);
            filters.addObject().putObject("exists").put("field", field);
            ObjectNode script = scored.putObject("script").put("lang", "knn").put("source", "knn_score");
            script.putObject("params")
                    .put("field", field)
                    .put("space_type", "innerproduct")
                    .set("query_value", vector);
            return query;
        }

        /** A score is 1 + x, and 1 / (1 - x) where x is below 0. */
        @Override
        public double value(double score, double bm25Factor) {
            return score >= 1 ? score - 1 : 1 - 1 / score;
        }
    }
}
