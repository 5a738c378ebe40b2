package com.heed.reply;

import static com.heed.Language.CHINESE;
import static com.heed.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormOfAddressTest {

    @Test
    void inChineseNobodyIsTakenForAManOrAWomanUnlessAReplyDid() {
        assertThat(FormOfAddress.of("王小明", CHINESE, List.of())).isEqualTo("王小明");
        assertThat(FormOfAddress.of("王小明", CHINESE, List.of("您好，王先生！", "请稍等。"))).isEqualTo("王先生");
        assertThat(FormOfAddress.of("王小明", CHINESE, List.of("尊敬的王小明女士"))).isEqualTo("王女士");
        assertThat(FormOfAddress.of("王小明", CHINESE, List.of("李先生您好"))).isEqualTo("王小明");
    }

    @Test
    void aSurnameOfTwoCharactersStaysWhole() {
        assertThat(FormOfAddress.of("欧阳静", CHINESE, List.of("欧阳女士，您好"))).isEqualTo("欧阳女士");
        assertThat(FormOfAddress.of("欧阳静", CHINESE, List.of("阳女士，您好"))).isEqualTo("欧阳静");
    }

    @Test
    void theLastReplyThatSaysItCounts() {
        assertThat(FormOfAddress.of("陈静", CHINESE, List.of("陈先生您好", "抱歉，陈女士"))).isEqualTo("陈女士");
        assertThat(FormOfAddress.of("Sarah Miller", ENGLISH, List.of("Dear Ms Miller,", "Hello Sarah,")))
                .isEqualTo("Sarah");
    }

    @Test
    void inEnglishTheFirstNameIsSaidWhereTheNameShowsIt() {
        assertThat(FormOfAddress.of("Sarah Miller", ENGLISH, List.of())).isEqualTo("Sarah");
        assertThat(FormOfAddress.of("Miller, Sarah", ENGLISH, List.of())).isEqualTo("Sarah");
        assertThat(FormOfAddress.of("Jean-Luc O’Neill", ENGLISH, List.of())).isEqualTo("Jean-Luc");
        for (String unclear : List.of(
                "Wang Xiaoming", "smiller42", "Dr Miller", "王小明", "J. Miller", "sarah@example.com", "Accounts")) {
            assertThat(FormOfAddress.of(unclear, ENGLISH, List.of()))
                    .as(unclear)
                    .isEqualTo(unclear);
        }
    }

    @Test
    void earlierRepliesTellWhatANameDoesNot() {
        assertThat(FormOfAddress.of("Wang Xiaoming", ENGLISH, List.of("Hello Xiaoming, thank you.")))
                .isEqualTo("Xiaoming");
        assertThat(FormOfAddress.of("Wang Xiaoming", ENGLISH, List.of("Dear Mr Wang,")))
                .isEqualTo("Mr Wang");
        assertThat(FormOfAddress.of("Sarah Miller", ENGLISH, List.of("Hi there", "Dear Ana,")))
                .isEqualTo("Sarah");
    }
}
