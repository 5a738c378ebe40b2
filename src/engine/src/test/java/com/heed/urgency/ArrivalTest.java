package com.heed.urgency;

import static com.heed.urgency.Contacts.MONDAY;
import static com.heed.urgency.Contacts.SHANGHAI;
import static com.heed.urgency.Contacts.analysis;
import static com.heed.urgency.Contacts.arrival;
import static com.heed.urgency.Contacts.contact;
import static com.heed.urgency.Contacts.days;
import static com.heed.urgency.Contacts.later;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.Contact;
import com.heed.Message;
import com.heed.PictureText;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArrivalTest {
    private static final PastContact BEFORE = new PastContact(days(-3), -0.9, days(-1));

    private static UrgencyFeatures.Row row(Arrival arrival) {
        List<Arrival> others = List.of(
                arrival(days(-2), "printer broken again now"),
                arrival(days(-1.3), "Printer broken! mail slow now?"),
                Arrival.of(
                        contact(days(-1), "mail slow", "the mail is slow"),
                        analysis("description", days(-1), 0.7),
                        List.of(new PastContact(days(-9), 0.5, null)),
                        SHANGHAI,
                        null));
        return UrgencyFeatures.learn(others, EnumSet.allOf(FeatureGroup.class)).row(arrival);
    }

    /** Whatever is written, reopened or comes in later moves no feature. Without the cut, answers would be learned from what they led to. */
    @Test
    void nothingAfterArrivalMovesAFeature() {
        Arrival clean = Arrival.of(
                contact(MONDAY, "printer", "printer broken"),
                analysis("description", MONDAY, 0.8),
                List.of(BEFORE),
                SHANGHAI,
                null);
        UrgencyFeatures.Row expected = row(clean);
        assertThat(expected.indexes()).hasSizeGreaterThan(10);
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            double moment = 0.0001 + 400 * random.nextDouble();
            Contact talked = contact(
                    MONDAY,
                    "printer",
                    "printer broken",
                    later(days(moment), "mail slow now! STILL broken?"),
                    new Message("answer", Message.Author.AGENT, days(moment + 1), "the mail is slow"));
            UrgencyFeatures.Row row = row(Arrival.of(
                    talked,
                    analysis("description", MONDAY, 0.8),
                    List.of(
                            new PastContact(days(moment), -1.0, days(moment + 2)),
                            new PastContact(MONDAY, -1.0, null),
                            BEFORE),
                    SHANGHAI,
                    null));
            assertThat(row.indexes()).containsExactly(expected.indexes());
            assertThat(row.values()).containsExactly(expected.values());
        }
    }

    @Test
    void anAnalysisThatReadALaterMessageIsRefused() {
        Contact talked = contact(MONDAY, "printer", "broken", later(days(1), "still broken"));
        assertThatThrownBy(() -> Arrival.of(talked, analysis("comment", days(1), 0.8), List.of(), SHANGHAI, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the analysis of contact '1' read message 'comment' of 2024-01-02T02:00:00Z, after arrival at"
                                + " 2024-01-01T02:00:00Z; analyse Arrival.opening(contact)");
    }

    @Test
    void theOpeningIsWhatTheCustomerHadWrittenByThen() {
        Contact talked = contact(MONDAY, "Printer", "It is broken.", later(days(1), "still broken"));
        assertThat(Arrival.opening(talked).messages()).extracting(Message::id).containsExactly("description");
        assertThat(Arrival.text(talked)).isEqualTo("Printer\nIt is broken.");
    }

    @Test
    void hoursAndWeekdaysAreThoseOfTheProjectsZone() {
        // 02:00 UTC on Monday is 10:00 in Shanghai; 17:30 UTC on Sunday is 01:30 on Monday there.
        assertThat(NumberFeature.OUTSIDE.of(arrival(MONDAY, "a"))).isZero();
        assertThat(NumberFeature.OUTSIDE.of(arrival(days(-8.5 / 24), "a"))).isEqualTo(1);
        assertThat(NumberFeature.shown("hour", arrival(MONDAY, "a"))).isEqualTo(10);
        assertThat(NumberFeature.shown("weekday", arrival(days(-8.5 / 24), "a")))
                .isEqualTo(1);
        assertThat(NumberFeature.HOUR_COS.of(arrival(days(8.0 / 24), "a"))).isCloseTo(0, within(1e-9));
        assertThat(NumberFeature.HOUR_SIN.of(arrival(days(8.0 / 24), "a"))).isCloseTo(-1, within(1e-9));
    }

    @Test
    void theTextIsCountedInBothLanguages() {
        Arrival arrival = arrival(MONDAY, "HELP me？ 快点！ Now!!");
        assertThat(Math.expm1(NumberFeature.EXCLAMATIONS.of(arrival))).isCloseTo(3, within(1e-9));
        assertThat(Math.expm1(NumberFeature.QUESTIONS.of(arrival))).isCloseTo(1, within(1e-9));
        assertThat(NumberFeature.CAPITALS.of(arrival)).isCloseTo(5 / 9.0, within(1e-9));
    }

    @Test
    void theShareOfNegativeEmotionsIsOfThoseGiven() {
        Arrival arrival = Arrival.of(
                contact(MONDAY, "", "broken"), analysis("description", MONDAY, 0.8), List.of(), SHANGHAI, null);
        assertThat(arrival.negativeEmotions()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void whatPicturesSayIsReadAndHowTheCustomerWritesIsToldFromTheirWords() {
        String dialog = "THE UPDATE FAILED! Contact your administrator!!";
        Message said = new Message("description", Message.Author.CUSTOMER, MONDAY, "please have a look");
        Contact without = new Contact("1", null, null, null, MONDAY, "Help", List.of(said));
        Contact with = new Contact(
                "1",
                null,
                null,
                null,
                MONDAY,
                "Help",
                List.of(said),
                List.of(new PictureText("7", MONDAY.plusSeconds(1), dialog)));
        Arrival arrival = Arrival.of(with, null, List.of(), SHANGHAI, null);
        Arrival bare = Arrival.of(without, null, List.of(), SHANGHAI, null);

        assertThat(arrival.text())
                .isEqualTo("Help\nplease have a look\n" + dialog)
                .isEqualTo(Arrival.text(with));
        for (NumberFeature number : NumberFeature.values()) {
            assertThat((Double) number.of(arrival)).as(number.name()).isEqualTo((Double) number.of(bare));
        }
    }
}
