package com.heed.urgency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class UrgencyRulesJsonTest {
    private static UrgencyRules read(String json) throws JsonProcessingException {
        return UrgencyRulesJson.read(new ObjectMapper().readTree(json));
    }

    @Test
    void everyConditionComesBackAsItWas() throws JsonProcessingException {
        UrgencyRules rules = new UrgencyRules(List.of(
                rule(new UrgencyCondition.HasWords(Phrases.of("can’t log in", "紧急"))),
                rule(new UrgencyCondition.RequestTypeIs("Access")),
                rule(new UrgencyCondition.ChannelIs("chat")),
                rule(new UrgencyCondition.OrganisationIs("ACME")),
                rule(new UrgencyCondition.SentimentAtMost(-0.5)),
                rule(new UrgencyCondition.SlaMinutesLeftAtMost(30)),
                rule(new UrgencyCondition.MatchesJql("organizations = \"ACME\"")),
                rule(new UrgencyCondition.PriorityAtLeast("High", List.of("Highest", "High", "Low")))));
        assertThat(read(UrgencyRulesJson.write(rules).toString())).isEqualTo(rules);
        assertThat(read(UrgencyRulesJson.write(UrgencyRules.DEFAULT).toString()))
                .isEqualTo(UrgencyRules.DEFAULT);
    }

    private static UrgencyRule rule(UrgencyCondition condition) {
        return new UrgencyRule("r", condition, Urgency.HIGH);
    }

    @Test
    void whatIsWrongIsNamedWithTheNumberOfTheRule() {
        refused("urgency rules must be a JSON array", "{}");
        refused("rule 1: 'name' must be a text, found nothing", "[{}]");
        refused("rule 1: 'when' must have one condition, found []", "[{\"name\":\"a\",\"atLeast\":\"high\"}]");
        refused("rule 1: 'chanel' is no condition; there are", rule("{\"chanel\":\"a\"}", "high"));
        refused("rule 1: 'words' must be an array of texts, found [1]", rule("{\"words\":[1]}", "high"));
        refused(
                "rule 1: 'order' must be an array of texts, found nothing",
                rule("{\"priorityAtLeast\":\"P1\"}", "high"));
        refused(
                "rule 1: 'slaMinutesLeftAtMost' must be a whole number, found 1.5",
                rule("{\"slaMinutesLeftAtMost\":1.5}", "high"));
        refused("rule 1: 'jql' must be a text, found 7", rule("{\"jql\":7}", "high"));
        refused("rule 1: the JQL of a rule is empty", rule("{\"jql\":\" \"}", "high"));
        refused(
                "rule 1: a query of 2001 characters; 2000 are the most",
                rule("{\"jql\":\"" + "x".repeat(2001) + "\"}", "high"));
        refused("rule 1: unknown urgency 'top'", rule("{\"channel\":\"a\"}", "top"));
    }

    private static String rule(String when, String level) {
        return "[{\"name\":\"a\",\"when\":" + when + ",\"atLeast\":\"" + level + "\"}]";
    }

    private static void refused(String sentence, String json) {
        assertThatThrownBy(() -> read(json))
                .as(json)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }
}
