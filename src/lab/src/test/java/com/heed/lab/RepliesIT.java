package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code heed-lab replies}, run from the jar as its user runs it. */
class RepliesIT extends JarRun {
    /** Turns as texts and as objects, both languages, labels, a topic, and pairs to learn from. */
    @Test
    void candidatesAreRankedMeasuredAndTheSameSeedGivesTheSameBytes() throws Exception {
        StringBuilder history = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            history.append("{\"context\":[\"I need a table for ")
                    .append(i)
                    .append("\"],\"reply\":\"Your table for ")
                    .append(i)
                    .append(" is booked.\"}\n");
        }
        Path past = Files.writeString(folder.resolve("history.jsonl"), history);
        Path queries = Files.writeString(folder.resolve("queries.jsonl"), """
                {"row":7,"context":["Hi",{"role":"system","text":"How can I help?"},{"role":"user","text":"What is the phone number of the hotel?"}],"candidates":[{"id":"a","text":"Have a nice day."},{"id":"b","text":"The phone number of the hotel is 555-0100."},{"id":"c","text":"Which city?"}],"label":"b","topic":"hotels"}
                {"row":9,"context":[{"role":"usr","text":"这家酒店的电话是多少？"}],"candidates":[{"id":1,"text":"不客气。"},{"id":2,"text":"酒店的电话是010-64201166。"}],"label":"2","topic":"hotels"}
                """);

        Ended first = sameOnOneThreadAndOnThree(
                "replies", "--history", past.toString(), "--queries", queries.toString(), "--k", "2");

        assertThat(first.out()).contains("learned en from 60 pairs", "heed", "by_without_attention", "R@1");
        List<JsonNode> lines = lines(folder.resolve("a"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).get("row").asInt()).isEqualTo(7);
        assertThat(lines.get(0).get("replies").size()).isEqualTo(2);
        assertThat(lines.get(0).at("/replies/0/id").asText()).isEqualTo("b");
        assertThat(lines.get(1).at("/replies/0/id").asText()).isEqualTo("2");
        JsonNode metrics = JSON.readTree(folder.resolve("a/metrics.json").toFile());
        assertThat(metrics.at("/metrics/r1").asDouble()).isEqualTo(1);
        assertThat(metrics.at("/metrics/groups/topic hotels/n").asInt()).isEqualTo(2);
        assertThat(folder.resolve("a/report.html")).content().contains("Attention alone", "</html>");
    }

    /** Two rows of one thread: its id stands once, at the place of its best row. */
    @Test
    void repliesOfTheHistoryAreFoundByWhatWasAsked() throws Exception {
        Path past = Files.writeString(folder.resolve("history.csv"), """
                id,request,reply
                t1,How do I reset my password?,Press the link on the sign-in page.
                t1,I forgot my password,Ask for a new one on the sign-in page.
                t2,Where is my parcel?,It is on its way.
                """);
        Path queries = Files.writeString(folder.resolve("queries.csv"), """
                id,request,answer
                1,My password is lost,t1
                2,When does my parcel arrive?,t2
                """);

        Ended first =
                sameOnOneThreadAndOnThree("replies", "--history", past.toString(), "--queries", queries.toString());

        assertThat(first.out()).contains("request_words");
        List<JsonNode> lines = lines(folder.resolve("a"));
        assertThat(lines.get(0).get("replies").size()).isEqualTo(2);
        assertThat(lines.get(0).at("/replies/0/id").asText()).isEqualTo("t1");
        assertThat(lines.get(1).at("/replies/0/id").asText()).isEqualTo("t2");
    }
}
