package com.heed.jira.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import org.junit.jupiter.api.Test;

final class TypedPartsTest {
    @Test
    void aTextWithoutAQuestionIsOnePart() {
        assertThat(TypedParts.of(" The parcel has not come. ", Language.ENGLISH))
                .containsExactly("The parcel has not come.");
        assertThat(TypedParts.of("When does my refund arrive?", Language.ENGLISH))
                .containsExactly("When does my refund arrive?");
    }

    @Test
    void whatIsAskedStandsAloneBesideTheWhole() {
        String told =
                "Where is my refund\nI sent the shoes back two weeks ago. When will it arrive on my card? I still wait.";
        assertThat(TypedParts.of(told, Language.ENGLISH)).containsExactly(told, "When will it arrive on my card?");
        assertThat(TypedParts.of("我两周前退了货。退款什么时候能到账？我还在等。", Language.CHINESE))
                .containsExactly("我两周前退了货。退款什么时候能到账？我还在等。", "退款什么时候能到账？");
    }

    @Test
    void ofManyQuestionsTheLastTwoCountAndThoseOfFewerThanThreeWordsDoNot() {
        String many = "Where is my order? Can I pay later? Does the shop open today? Really? Where is my order?";
        assertThat(TypedParts.of(many, Language.ENGLISH))
                .containsExactly(many, "Does the shop open today?", "Where is my order?");
    }
}
