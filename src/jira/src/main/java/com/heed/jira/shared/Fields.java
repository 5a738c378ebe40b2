package com.heed.jira.shared;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.Language;
import com.heed.retrieval.AnswerEncoder;

/** The fields of an index of one project: words and vectors of each language in fields of their own, so that each language is scored among its own answers. */
final class Fields {
    private Fields() {}

    static String request(Language language) {
        return "request_" + language.tag();
    }

    static String reply(Language language) {
        return "reply_" + language.tag();
    }

    /** Settings and fields for an index, as OpenSearch takes them. Words come with blanks between; they are parted by Heed, as on a node's own disk. */
    static ObjectNode index(AnswerEncoder encoder) {
        ObjectNode all = Cluster.JSON.createObjectNode();
        ObjectNode settings = all.putObject("settings").putObject("index");
        settings.put("knn", true)
                .put("number_of_shards", 1)
                .put("auto_expand_replicas", "0-1")
                // What is written is seen from a commit on.
                .put("refresh_interval", "-1")
                // What is to be forgotten is forgotten, however little of a segment it is.
                .put("merge.policy.expunge_deletes_allowed", 0);
        ObjectNode mappings = all.putObject("mappings");
        mappings.put("dynamic", "strict");
        mappings.putObject("_source").putArray("excludes").add("words").add("vector");
        ObjectNode fields = mappings.putObject("properties");
        fields.putObject("language").put("type", "keyword");
        fields.putObject("issue").put("type", "keyword");
        fields.putObject(KeptAnswer.KEPT).put("type", "object").put("enabled", false);
        fields.putObject("mark").put("type", "object").put("enabled", false);
        ObjectNode words = fields.putObject("words").putObject("properties");
        ObjectNode vectors = fields.putObject("vector").putObject("properties");
        for (Language language : Language.values()) {
            words(words.putObject(request(language)));
            words(words.putObject(reply(language)));
            int width = encoder.width(language);
            if (width > 0) {
                vector(vectors.putObject(request(language)), width);
                vector(vectors.putObject(reply(language)), width);
            }
        }
        return all;
    }

    private static void words(ObjectNode field) {
        field.put("type", "text").put("analyzer", "whitespace").put("index_options", "freqs");
    }

    private static void vector(ObjectNode field, int width) {
        field.put("type", "knn_vector").put("dimension", width);
        field.putObject("method").put("name", "hnsw").put("engine", "lucene").put("space_type", "innerproduct");
    }
}
