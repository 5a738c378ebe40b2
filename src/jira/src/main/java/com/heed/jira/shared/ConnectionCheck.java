package com.heed.jira.shared;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.heed.retrieval.AnswerEncoder;

/** Tries whether an OpenSearch can hold answers: its version, and an index with words and vectors, which is made, asked and deleted again. */
final class ConnectionCheck {
    private ConnectionCheck() {}

    /** @throws SharedIndexException if it cannot; says why */
    static void check(Cluster cluster, AnswerEncoder encoder) throws SharedIndexException {
        cluster.major(Cluster.SHORT_MILLIS);
        String index = cluster.connection().name() + "-check-" + System.nanoTime();
        cluster.call("PUT", index, Fields.index(encoder), Cluster.LONG_MILLIS);
        try {
            ArrayNode none = Cluster.JSON.createArrayNode().add("a-none");
            float[] vector = new float[encoder.width(com.heed.Language.ENGLISH)];
            vector[0] = 1;
            var search = Cluster.JSON.createObjectNode();
            search.set(
                    "query",
                    new Part.Vector(3, "vector." + Fields.reply(com.heed.Language.ENGLISH), KeptAnswer.numbers(vector))
                            .among(none));
            cluster.call("POST", index + "/_search", search, Cluster.SHORT_MILLIS);
        } finally {
            cluster.call("DELETE", index, null, Cluster.LONG_MILLIS);
        }
    }
}
