package com.heed.jira.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SharedPartsTest {
    private static final String REFUND = "Hello {{customer.name}},\n\nyour refund is on its way.\n\nKind regards";
    private static final String LATE = "Hello {{customer.name}},\n\nyour parcel is late.\n\nKind regards";
    private static final String INVOICE = "Hello {{customer.name}},\r\n\r\nyour invoice is attached.\n \nKind regards";

    @Test
    void openingsAndClosingsOfAllAreCut() {
        SharedParts shared = SharedParts.of(List.of(REFUND, LATE, INVOICE));

        assertThat(shared.apply(LATE)).isEqualTo("your parcel is late.");
        assertThat(shared.apply(INVOICE)).isEqualTo("your invoice is attached.");
    }

    @Test
    void whatTwoTextsHaveInCommonStays() {
        assertThat(SharedParts.of(List.of(REFUND, LATE)).apply(LATE)).isEqualTo(LATE.strip());
    }

    @Test
    void whatFewerThanHalfHaveStays() {
        SharedParts shared = SharedParts.of(List.of(REFUND, LATE, INVOICE, "One.", "Two.", "Three.", "Four."));

        assertThat(shared.apply(LATE)).isEqualTo(LATE);
    }

    @Test
    void aTextOfNothingElseIsLeftWhole() {
        String opening = "Hello {{customer.name}},";
        SharedParts shared = SharedParts.of(List.of(REFUND, LATE, INVOICE, opening));

        assertThat(shared.apply(opening)).isEqualTo(opening);
    }
}
