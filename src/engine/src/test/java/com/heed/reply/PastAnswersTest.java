package com.heed.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.PictureText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PastAnswersTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NOW = ARRIVED.plusSeconds(86_400);
    private static final String RESTART =
            "Please restart the router and wait until both lamps are green, then try to sign in again.";

    /** Messages a minute apart, the first by the customer; "&lt;" marks the customer's. */
    private static PastContact contact(String subject, String... messages) {
        List<Message> all = new ArrayList<>();
        for (int i = 0; i < messages.length; i++) {
            boolean customer = messages[i].startsWith("<");
            all.add(new Message(
                    i == 0 ? "description" : "c" + i,
                    customer ? Message.Author.CUSTOMER : Message.Author.AGENT,
                    ARRIVED.plusSeconds(60L * i),
                    customer ? messages[i].substring(1) : messages[i]));
        }
        return new PastContact(
                new Contact("10", "portal", "anna", null, ARRIVED, subject, all),
                Set.of("Anna Schmidt", "Anna", "Tom Miller", "王小明"),
                new Outcome(ARRIVED.plusSeconds(3_600), false, OptionalDouble.empty()));
    }

    private static PastAnswers.Mined mined(PastContact contact) {
        return new PastAnswers(Set.of("SUP", "WEB_2")::contains).of(contact, NOW);
    }

    private static String text(String message) {
        return mined(contact("Help", "<It is broken", message)).answers().get(0).text();
    }

    @Test
    void anAnswerIsCleanMaskedAndWithoutGreetingAndSignature() {
        assertThat(text("Hi Anna,\n\n" + RESTART + "\n\nKind regards,\nTom Miller\n+49 30 1234567\n\n"
                        + "On Mon, 2 Mar 2026 at 09:00, Anna Schmidt wrote:\n> It is broken"))
                .isEqualTo(RESTART);
        assertThat(text("Hello Anna, please restart the {color:red}router{color} and mail tom@example.com afterwards."))
                .isEqualTo("Please restart the router and mail [EMAIL] afterwards.");
        assertThat(
                        text(
                                "Dear Mrs. Schmidt,\nYour invoice was sent again, as Tom Miller promised you on the phone.\nThanks, Tom"))
                .isEqualTo("Your invoice was sent again, as [NAME] promised you on the phone.");
        assertThat(text("王小明您好，请您先重启路由器，等两个指示灯都变绿以后再登录。\n祝好")).isEqualTo("请您先重启路由器，等两个指示灯都变绿以后再登录。");
        assertThat(text("尊敬的客户：\n您好！\n请您先重启路由器，等两个指示灯都变绿以后再登录。\n技术支持团队")).isEqualTo("请您先重启路由器，等两个指示灯都变绿以后再登录。");
    }

    /** Also of the issue itself: nobody else's request has that key. */
    @Test
    void keysOfIssuesAreMaskedInAnswersAndRequestsAndWhatOnlyLooksLikeOneStays() {
        assertThat(text("The outage is tracked in SUP-12/WEB_2-7, please wait for it."))
                .isEqualTo("The outage is tracked in [ISSUE]/[ISSUE], please wait for it.");
        assertThat(text("这个问题与SUP-12相同，请您等待我们修复以后再次登录。")).isEqualTo("这个问题与[ISSUE]相同，请您等待我们修复以后再次登录。");
        String others = "Please save the file as UTF-8 and send it with SHA-256, as sup-12a, XSUP-12 and SUP-X say.";
        assertThat(text(others)).isEqualTo(others);
        assertThat(mined(contact("As in SUP-3", "<It is broken as it was in SUP-3.", RESTART))
                        .answers()
                        .getFirst()
                        .request())
                .isEqualTo("As in [ISSUE]\nIt is broken as it was in [ISSUE].");
    }

    @Test
    void whatOnlySoundsLikeAGreetingOrAClosingStays() {
        String text = "Good morning deliveries are fully booked this week, so we moved yours to Friday.";
        assertThat(text(text)).isEqualTo(text);
        String thanks = "We found the parcel.\nThank you for sending the photo of the label, it helped.";
        assertThat(text(thanks)).isEqualTo(thanks);
        assertThat(text("您好像没有附上截图，请补充截图以后我们再为您继续处理。")).contains("没有附上截图");
    }

    @Test
    void theRequestIsWhatTheCustomerSaidSinceTheLastAnswer() {
        PastAnswers.Mined mined = mined(contact(
                "No connection",
                "<The internet is down since Monday, says Anna Schmidt.",
                RESTART,
                "And check the cable at the back of the box, please.",
                "<I did that.",
                "<The left lamp stays red!",
                "Then the box is broken and we will send you a new one today."));
        assertThat(mined.answers())
                .extracting(Answer::request)
                .containsExactly(
                        "No connection\nThe internet is down since Monday, says [NAME].",
                        "No connection\nThe internet is down since Monday, says [NAME].",
                        "I did that.\nThe left lamp stays red!");
        assertThat(mined.answers().get(2).id()).isEqualTo("past-10-c5");
        assertThat(mined.answers().get(2).origin()).isEqualTo(new Origin.Past("10", "c5"));
        assertThat(mined.answers().get(2).language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void whatHelpsNobodyElseIsLeftOutWithItsReason() {
        PastAnswers.Mined mined = mined(contact(
                "Help",
                "<It is broken",
                "Ok, thanks Anna!",
                "See https://wiki.example.com/router",
                "{code}SELECT 1{code}",
                "Please call Tom Miller, anna@example.com, +49 30 1234567, before noon.",
                "Long text. ".repeat(600),
                RESTART));
        assertThat(mined.answers()).extracting(Answer::text).containsExactly(RESTART);
        assertThat(mined.leftOut())
                .containsOnlyKeys(
                        LeftOut.TOO_SHORT,
                        LeftOut.ONLY_A_LINK,
                        LeftOut.NO_WORDS,
                        LeftOut.TOO_PERSONAL,
                        LeftOut.TOO_LONG);
        assertThat(new PastAnswers(java.time.Duration.ofHours(1), key -> false)
                        .of(contact("Help", "<It is broken", RESTART), NOW))
                .isEqualTo(new PastAnswers.Mined(List.of(), java.util.Map.of(LeftOut.TOO_OLD, 1)));
        PastContact late = new PastContact(
                contact("Help", "<It is broken", RESTART).contact(),
                Set.of(),
                new Outcome(ARRIVED, false, OptionalDouble.empty()));
        assertThat(mined(late).leftOut()).containsOnlyKeys(LeftOut.AFTER_THE_END);
    }

    /** The formula of {@link Worth}, worked by hand: RESTART has 17 words. */
    @Test
    void whatSolvedAContactForGoodIsWorthMost() {
        PastContact contact = contact("Help", "<It is broken", RESTART, "<No", RESTART);
        List<Answer> answers = mined(contact).answers();
        assertThat(answers.get(0).worth()).isCloseTo(0.15 + 0.225 + 0.125 + 0.1275, within(1e-9));
        assertThat(answers.get(1).worth()).isCloseTo(0.15 + 0.45 + 0.125 + 0.1275, within(1e-9));
        PastContact happy = new PastContact(
                contact.contact(), Set.of(), new Outcome(ARRIVED.plusSeconds(3_600), false, OptionalDouble.of(1)));
        assertThat(mined(happy).answers().get(1).worth()).isCloseTo(0.15 + 0.45 + 0.25 + 0.1275, within(1e-9));
        PastContact back = new PastContact(
                contact.contact(), Set.of(), new Outcome(ARRIVED.plusSeconds(3_600), true, OptionalDouble.of(1)));
        assertThat(mined(back).answers().get(1).worth()).isCloseTo((0.15 + 0.45 + 0.25 + 0.1275) / 2, within(1e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outcome(ARRIVED, false, OptionalDouble.of(5)))
                .withMessageContaining("csat 5.0");
    }

    @Test
    void whatAPictureSaysBelongsToTheRequestItCameWith() {
        PastContact plain = contact("Help", "<See the picture.\n\nRegards,\nAnna", RESTART);
        Contact shown = new Contact(
                "10",
                "portal",
                "anna",
                null,
                ARRIVED,
                "Help",
                plain.contact().messages(),
                List.of(new PictureText("7", ARRIVED.plusSeconds(1), "Error 651: the modem reported SUP-3")));

        assertThat(mined(new PastContact(shown, plain.names(), plain.outcome()))
                        .answers()
                        .getFirst()
                        .request())
                .isEqualTo("Help\nSee the picture.\nError 651: the modem reported [ISSUE]");
    }
}
