package com.heed.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.reply.FilledText.Filled;
import com.heed.reply.FilledText.Open;
import com.heed.reply.FilledText.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilledTextTest {

    private static final FilledText REFUND = new FilledText(List.of(
            new Words("Hello "),
            new Filled("customer.name", "Mei"),
            new Words(", we release "),
            new Open("amount"),
            new Words(" today. "),
            new Open("amount"),
            new Words(" arrives on "),
            new Open("date"),
            new Words(".")));

    @Test
    void anOpenSlotStandsInBracketsWhereItHasToBeFilled() {
        assertThat(REFUND.text()).isEqualTo("Hello Mei, we release [amount] today. [amount] arrives on [date].");
    }

    @Test
    void eachOpenSlotIsNamedOnce() {
        assertThat(REFUND.open()).containsExactly("amount", "date");
    }
}
