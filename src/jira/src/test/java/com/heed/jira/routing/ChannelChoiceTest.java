package com.heed.jira.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.analysis.Analysis;
import com.heed.analysis.Basis;
import com.heed.analysis.SentimentOutcome;
import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskTerms;
import com.heed.desk.Shift;
import com.heed.intent.IntentReading;
import com.heed.jira.store.Plans;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.StoredPlan;
import com.heed.jira.store.UsedSplit;
import com.heed.routing.DecisionRecord;
import com.heed.routing.PriceDecision;
import com.heed.routing.PricedRecord;
import com.heed.routing.RoutingRecord;
import com.heed.topic.Topic;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ChannelChoiceTest {
    private final DeskOfThree desk = new DeskOfThree();

    private static Contact contact(String text) {
        return new Contact(
                "1",
                "email",
                "c",
                null,
                DeskOfThree.NINE,
                text,
                List.of(new Message("description", Message.Author.CUSTOMER, DeskOfThree.NINE, text)));
    }

    private RoutingRecord choose(@Nullable Topic topic, @Nullable String wish) {
        Analysis analysis = new Analysis(
                Language.ENGLISH, new SentimentOutcome.UnknownLanguage(Language.ENGLISH), 0, Basis.WORDS, topic);
        return desk.choice()
                .choose(
                        1,
                        DeskOfThree.PROJECT,
                        contact("How do I change my address?"),
                        analysis,
                        desk.project(),
                        wish,
                        (Prediction.Urgency) null)
                .map(Predictions.Decision::record)
                .orElseThrow();
    }

    private PriceDecision priced() {
        return ((PricedRecord) choose(null, null)).decision();
    }

    private void terms(String slug, ChannelTerms terms) {
        Map<String, ChannelTerms> channels = new HashMap<>(desk.terms.channels());
        channels.put(slug, terms);
        desk.terms = DeskOfThree.terms(channels);
    }

    @Test
    void pricesDecideWithAFreshPlanAndTheirRecordReplays() {
        desk.replanning().plan(DeskOfThree.PROJECT);
        RoutingRecord record = choose(null, null);
        assertThat(record.chosen()).isEqualTo("chat");
        assertThat(record.policy()).isEqualTo("prices");
        assertThat(RoutingRecord.ofJson(record.toJson())).isEqualTo(record);
        assertThat(RoutingRecord.ofJson(record.toJson()).replays()).isTrue();
    }

    @Test
    void aQueueSendsTheContactElsewhere() {
        desk.replanning().plan(DeskOfThree.PROJECT);
        desk.waits("chat", 40, 3.5);
        assertThat(choose(null, null).chosen()).isEqualTo("email");
    }

    @Test
    void withoutATrustedPlanTheRulesDecide() {
        assertThat(priced())
                .isInstanceOfSatisfying(
                        PriceDecision.ByRules.class,
                        rules -> assertThat(rules.why()).isEqualTo(PriceDecision.Why.NO_PLAN));

        desk.replanning().plan(DeskOfThree.PROJECT);
        StoredPlan plan = desk.made.getLast().plan();
        desk.made.add(new Plans.Made(DeskOfThree.NINE.minus(Duration.ofMinutes(16)), plan));
        assertThat(priced())
                .isInstanceOfSatisfying(
                        PriceDecision.ByRules.class,
                        rules -> assertThat(rules.why()).isEqualTo(PriceDecision.Why.STALE_PLAN));
    }

    @Test
    void rulesDecideWhereTheAdministratorSaysSo() {
        desk.terms = DeskTerms.unstated(desk.terms.zone());
        assertThat(choose(null, null)).isInstanceOf(DecisionRecord.class);
    }

    @Test
    void nobodyIsSentWhereNobodyIsOnShift() {
        desk.replanning().plan(DeskOfThree.PROJECT);
        terms(
                "chat",
                new ChannelTerms(
                        true,
                        1,
                        5,
                        Double.POSITIVE_INFINITY,
                        0,
                        List.of(),
                        List.of(new Shift(Set.of(DayOfWeek.MONDAY), 10 * 60, 18 * 60, 4)),
                        Set.of(),
                        Map.of()));
        RoutingRecord record = choose(null, null);
        assertThat(record.chosen()).isEqualTo("email");
        assertThat(record.options()).extracting("slug").doesNotContain("chat");
    }

    @Test
    void aMatterThatIsASkillGoesOnlyWhereTheSkillIs() {
        desk.replanning().plan(DeskOfThree.PROJECT);
        ChannelTerms phone = desk.terms.of("phone");
        terms(
                "phone",
                new ChannelTerms(
                        phone.live(),
                        phone.waitPrice(),
                        phone.patienceMinutes(),
                        phone.promiseMinutes(),
                        0,
                        List.of(),
                        List.of(),
                        Set.of("refunds"),
                        phone.settles()));
        Topic refunds = new Topic(
                Topic.Certainty.SURE, List.of(new IntentReading.Guess("Refunds", 0.9)), 0.99, 0.6, 1, 20, null);
        assertThat(choose(refunds, null).chosen()).isEqualTo("phone");
        assertThat(choose(null, null).chosen()).isEqualTo("chat");
    }

    /** Chat would win by far; its part of the day's split is used up, by rules as by prices. */
    @Test
    void aChannelThatHasItsPartOfTheSplitTakesNoMore() {
        desk.replanning().plan(DeskOfThree.PROJECT);
        assertThat(choose(null, null).chosen()).isEqualTo("chat");

        desk.split = new UsedSplit(0, "admin", 1000, 2.5, 9340, Map.of("chat", 0, "email", 500));
        assertThat(choose(null, null).chosen()).isEqualTo("email");
        desk.terms = DeskTerms.unstated(desk.terms.zone());
        assertThat(choose(null, null).chosen()).isNotEqualTo("chat");
        assertThat(DeskOfThree.CHANNELS.get(2).capacityPerDay())
                .as("what was typed stays")
                .isEqualTo(500);
    }

    @Test
    void theCustomersWishWins() {
        desk.replanning().plan(DeskOfThree.PROJECT);
        assertThat(choose(null, "phone").chosen()).isEqualTo("phone");
    }
}
