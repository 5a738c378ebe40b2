package com.heed.lab.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.Message;
import com.heed.lab.run.WrongUse;
import com.heed.ranking.PastReply;
import com.heed.ranking.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrangePairsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private List<PastReply> read(String text) throws IOException {
        return StrangePairs.read(Files.writeString(folder.resolve("talk.csv"), text));
    }

    private static Turn customer(String text) {
        return new Turn(Message.Author.CUSTOMER, text);
    }

    private static Turn agent(String text) {
        return new Turn(Message.Author.AGENT, text);
    }

    @Test
    void everyUtteranceIsTheReplyToThoseBeforeItOfItsDialogue() throws IOException {
        assertThat(read("dialogue,text\na,Hello there\na,Good day\na,Where is it\nb,Who calls\nb,Nobody\n"))
                .containsExactly(
                        new PastReply(List.of(customer("Hello there")), "Good day", "a"),
                        new PastReply(List.of(agent("Hello there"), customer("Good day")), "Where is it", "a"),
                        new PastReply(List.of(customer("Who calls")), "Nobody", "b"));
    }

    @Test
    void anUtteranceWithoutAWordIsPassedOver() throws IOException {
        assertThat(read("dialogue,text\na,Hello there\na,\" \"\na,Good day\n"))
                .extracting(PastReply::reply)
                .containsExactly("Good day");
    }

    @Test
    void repliesInTheFormOfAHistoryAreTakenAsTheyAre() throws IOException {
        assertThat(read("id,request,reply\n1,Where is my parcel,It is on its way\n"))
                .containsExactly(new PastReply(List.of(customer("Where is my parcel")), "It is on its way", "row 0"));
    }

    @Test
    void talkWithoutAnyReplyIsRefused() {
        assertThatThrownBy(() -> read("dialogue,text\na,Hello\nb,Good day\n"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("talk.csv' has no utterance behind another one of the same dialogue");
    }
}
