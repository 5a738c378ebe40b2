package com.heed.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import org.junit.jupiter.api.Test;

class MarkWordsTest {
    @Test
    void aTimeAndAnAmountAreToldApart() {
        assertThat(zh("多久能到账").asked()).isEqualTo(1);
        assertThat(zh("利息是多少").asked()).isEqualTo(2);
        assertThat(zh("怎么开通").asked()).isZero();
        assertThat(en("How long does it take?").asked()).isEqualTo(1);
        assertThat(en("How much is it?").asked()).isEqualTo(2);
        assertThat(en("whenever you like").asked()).isZero();
    }

    @Test
    void opposedAreSidesThatShareNoWordAndNotTwoWordsOfOneSide() {
        assertThat(zh("怎么开通自动还款").opposes(zh("怎么关闭自动还款"))).isTrue();
        assertThat(zh("怎么取消自动还款").opposes(zh("怎么关闭自动还款"))).isFalse();
        assertThat(zh("怎么开通自动还款").opposes(zh("自动还款在哪里"))).isFalse();
        assertThat(en("How do I deposit cash?").opposes(en("How do I withdraw cash?")))
                .isTrue();
        assertThat(en("I opened it").opposes(en("close it"))).isFalse();
    }

    @Test
    void aQuestionInTwoHalvesIsNoNegation() {
        assertThat(zh("能不能提前还款").negated()).isFalse();
        assertThat(zh("为什么不能提前还款").negated()).isTrue();
        assertThat(en("The app doesn’t open").negated()).isTrue();
        assertThat(en("Is there a notice?").negated()).isFalse();
    }

    @Test
    void numbersDifferWhereBothNameSomeAndNotTheSame() {
        assertThat(zh("借5000元").numbersDiffer(zh("借500元"))).isTrue();
        assertThat(zh("借5000元").numbersDiffer(zh("5000元怎么借"))).isFalse();
        assertThat(zh("借5000元").numbersDiffer(zh("怎么借钱"))).isFalse();
    }

    /** Dice: twice the common over the sum. Three words each, two in common; 开通, 开, 通 against 开户, 开, 户. */
    @Test
    void overlapIsCountedInWordsAndInChineseInCharactersAndPairsOfThem() {
        assertThat(en("reset my password").overlap(en("Change my password!"))).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(zh("开通").overlap(zh("开户"))).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(zh("开通").overlap(zh("开通"))).isEqualTo(1);
        assertThat(en("").overlap(en(""))).isZero();
    }

    private static TextMarks zh(String text) {
        return MarkWords.of(Language.CHINESE).marks(text);
    }

    private static TextMarks en(String text) {
        return MarkWords.of(Language.ENGLISH).marks(text);
    }
}
