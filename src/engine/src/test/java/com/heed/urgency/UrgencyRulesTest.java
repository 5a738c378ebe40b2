package com.heed.urgency;

import static com.heed.urgency.Contacts.MONDAY;
import static com.heed.urgency.Contacts.arrival;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.urgency.UrgencyReading.Certainty;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UrgencyRulesTest {
    private static final UrgencyFacts NOTHING = new UrgencyFacts(null, null, null, Set.of(), "", null, null);
    private static final List<String> ORDER = List.of("Highest", "High", "Medium", "Low");

    private static UrgencyFacts text(String text) {
        return new UrgencyFacts(null, null, null, Set.of(), text, null, null);
    }

    private static UrgencyReading read(UrgencyRules rules, UrgencyFacts facts) {
        return new UrgencyReader(rules, null).read(arrival(MONDAY, "a"), facts);
    }

    @Test
    void eachConditionHoldsWhereItSays() {
        UrgencyFacts facts =
                new UrgencyFacts("high", "Access", "chat", Set.of("ACME", "Globex"), "VPN is down", -0.4, 30L);
        assertThat(List.<UrgencyCondition>of(
                        new UrgencyCondition.PriorityAtLeast("High", ORDER),
                        new UrgencyCondition.PriorityAtLeast("medium", ORDER),
                        new UrgencyCondition.RequestTypeIs("access "),
                        new UrgencyCondition.ChannelIs("chat"),
                        new UrgencyCondition.OrganisationIs("acme"),
                        new UrgencyCondition.HasWords(Phrases.of("is down")),
                        new UrgencyCondition.SentimentAtMost(-0.4),
                        new UrgencyCondition.SlaMinutesLeftAtMost(30)))
                .allMatch(condition -> condition.holds(facts))
                .noneMatch(condition -> condition.holds(NOTHING));
        assertThat(List.<UrgencyCondition>of(
                        new UrgencyCondition.PriorityAtLeast("Highest", ORDER),
                        new UrgencyCondition.RequestTypeIs("Acces"),
                        new UrgencyCondition.ChannelIs("mail"),
                        new UrgencyCondition.OrganisationIs("acm"),
                        new UrgencyCondition.HasWords(Phrases.of("dow")),
                        new UrgencyCondition.SentimentAtMost(-0.41),
                        new UrgencyCondition.SlaMinutesLeftAtMost(29)))
                .noneMatch(condition -> condition.holds(facts));
    }

    @Test
    void aQueryHoldsForWhatItFindsAndNoOtherDoes() {
        UrgencyFacts found = new UrgencyFacts(null, null, null, Set.of(), "", null, null, Set.of("labels = vip"));
        assertThat(new UrgencyCondition.MatchesJql("labels = vip").holds(found)).isTrue();
        assertThat(new UrgencyCondition.MatchesJql("labels = VIP").holds(found)).isFalse();
        assertThat(new UrgencyCondition.MatchesJql("labels = vip").holds(NOTHING))
                .isFalse();
        assertThat(found.with("High", Set.of(), null).queries()).containsExactly("labels = vip");
    }

    @Test
    void aMissedGoalHasFewerMinutesLeftThanAny() {
        UrgencyFacts missed = new UrgencyFacts(null, null, null, Set.of(), "", null, -500L);
        assertThat(new UrgencyCondition.SlaMinutesLeftAtMost(0).holds(missed)).isTrue();
    }

    @Test
    void theHighestLevelIsTheFloorAndTheFirstOfItsRulesIsNamed() {
        UrgencyRules rules = new UrgencyRules(List.of(
                new UrgencyRule("a", new UrgencyCondition.HasWords(Phrases.of("x")), Urgency.MEDIUM),
                new UrgencyRule("b", new UrgencyCondition.HasWords(Phrases.of("y")), Urgency.HIGH),
                new UrgencyRule("c", new UrgencyCondition.HasWords(Phrases.of("x")), Urgency.HIGH)));
        UrgencyReading reading = read(rules, text("x y"));
        assertThat(reading.level()).isEqualTo(Urgency.HIGH);
        assertThat(reading.floor())
                .isEqualTo(new UrgencyReading.Floor(rules.rules().get(1), 2, true));
    }

    @Test
    void withoutAModelRulesDecideAndSaySo() {
        UrgencyReading nothing = read(UrgencyRules.DEFAULT, text("How do I change my picture?"));
        assertThat(nothing.level()).isEqualTo(Urgency.MEDIUM);
        assertThat(nothing.certainty()).isEqualTo(Certainty.RULES);
        assertThat(nothing.floor()).isNull();
        assertThat(nothing.probabilities()).isNull();
    }

    @Test
    void theDefaultRulesKnowOutagesLockoutsAndUrgencyInBothLanguages() {
        assertThat(List.of(
                        "The whole site is down",
                        "Outage in Berlin",
                        "I cannot log in",
                        "We can’t login since 8",
                        "URGENT: payroll",
                        "服务器宕机了",
                        "紧急！请处理",
                        "员工无法登录系统"))
                .allSatisfy(text -> assertThat(
                                read(UrgencyRules.DEFAULT, text(text)).level())
                        .as(text)
                        .isEqualTo(Urgency.HIGH));
        assertThat(List.of("please download the file", "slow down", "scroll down", "not urgent", "这个不紧急", "登录后页面很慢"))
                .allSatisfy(text -> assertThat(
                                read(UrgencyRules.DEFAULT, text(text)).level())
                        .as(text)
                        .isEqualTo(Urgency.MEDIUM));
        UrgencyReading angry =
                read(UrgencyRules.DEFAULT, new UrgencyFacts(null, null, null, Set.of(), "this is a shame", -0.8, null));
        assertThat(angry.floor())
                .isNotNull()
                .satisfies(floor -> assertThat(floor.applied())
                        .as("medium is what it was anyway")
                        .isFalse());
    }

    @Test
    void rulesThatCannotBeMeantAreRefused() {
        assertThatThrownBy(() -> new UrgencyRule("r", new UrgencyCondition.ChannelIs("mail"), Urgency.LOW))
                .hasMessage(
                        "rule 'r' asks for low at least, which every contact is; choose medium or high, or take the rule out");
        assertThatThrownBy(() -> new UrgencyCondition.PriorityAtLeast("Hihg", ORDER))
                .hasMessage("priority 'Hihg' is not in the order [Highest, High, Medium, Low]");
        assertThatThrownBy(() -> new UrgencyCondition.PriorityAtLeast("High", List.of("High", "high ")))
                .hasMessageContaining("names one twice");
        assertThatThrownBy(() -> new UrgencyCondition.SentimentAtMost(-7)).hasMessageContaining("-7.0 is outside");
        assertThatThrownBy(() -> new UrgencyCondition.SlaMinutesLeftAtMost(-1)).hasMessageContaining("-1 must be 0");
        assertThatThrownBy(() -> new UrgencyCondition.RequestTypeIs(" ")).hasMessageContaining("request type");
    }
}
