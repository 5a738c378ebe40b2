package com.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioJsonTest {

    private static final String DESK = """
            {"name": "desk", "currency": "EUR", "dayMinutes": 480, "failureCost": 60,
             "arrivals": {"perDay": 100, "wave": 0.5},
             "channels": [
               {"slug": "phone", "costPerContact": 50, "waitCostPerMinute": 2, "patienceMinutes": 8,
                "agents": [{"from": 0, "to": 480, "agents": 4}, {"from": 120, "to": 300, "agents": 2}]},
               {"slug": "chat", "costPerContact": 5, "waitCostPerMinute": 1, "agents": 3}],
             "classes": [
               {"key": "simple", "share": 0.6, "order": ["chat"], "handleMinutes": {"phone": 4, "chat": 3}, "settles": {"phone": 0.9, "chat": 0.8}},
               {"key": "upset", "share": 0.4, "urgency": 3, "order": ["phone"], "handleMinutes": {"phone": 6, "chat": 5}, "settles": {"phone": 0.95, "chat": 0.4}}],
             "handleSpread": {"customer": 0.5, "channel": 0.2}
             ADDED}
            """;

    @Test
    void thePeakDayHasItsPublishedParameters() {
        Scenario scenario = ScenarioJson.peakDay().scenario();

        assertThat(scenario.channels().stream().map(Scenario.Channel::costPerContact))
                .containsExactly(50.0, 10.0, 5.0);
        assertThat(scenario.truth().arrivals().perMinute(240) * 480).isCloseTo(1600, within(1e-9));
        assertThat(scenario.truth().handleMinutes().get(2)).containsExactly(6.0, 5.2, 5.25);
        assertThat(scenario.truth().settles().get(1)).containsExactly(0.92, 0.75, 0.55);
        assertThat(scenario.belief()).isEqualTo(scenario.truth());
    }

    @Test
    void shiftsAddUpAndBeliefsFollowTheTruthUnlessTheyAreStated() {
        Scenario scenario = read("");

        assertThat(scenario.truth().shifts().getFirst().at(0)).isEqualTo(4);
        assertThat(scenario.truth().shifts().getFirst().at(120)).isEqualTo(6);
        assertThat(scenario.truth().shifts().getFirst().at(300)).isEqualTo(4);
        assertThat(scenario.truth().patienceMinutes()).containsExactly(8.0, Double.POSITIVE_INFINITY);
        assertThat(scenario.belief()).isEqualTo(scenario.truth());
        assertThat(scenario.planned()).isTrue();
    }

    @Test
    void eachBeliefIsSetApart() {
        Scenario scenario = read("""
                , "believed": {"arrivalsFactor": 1.3, "handleFactor": 0.5, "handleMinutes": {"upset": {"chat": 8}}, "settlesShift": 0.1,
                  "shares": {"simple": 0.5, "upset": 0.5}, "agents": {"phone": 6}, "patienceKnown": false, "unknownClasses": ["upset"], "plan": false}
                """);
        Conditions belief = scenario.belief();

        assertThat(belief.arrivals().highest()).isCloseTo(1.3 * 100 / 480 * 1.5, within(1e-12));
        assertThat(belief.handleMinutes()).isEqualTo(List.of(List.of(2.0, 1.5), List.of(3.0, 4.0)));
        assertThat(belief.settles().getFirst().getFirst()).isEqualTo(1);
        assertThat(belief.settles().get(1).get(1)).isCloseTo(0.5, within(1e-12));
        assertThat(belief.shares()).containsExactly(0.5, 0.5);
        assertThat(belief.shifts().getFirst().at(0)).isEqualTo(6);
        assertThat(belief.patienceMinutes()).containsOnly(Double.POSITIVE_INFINITY);
        assertThat(scenario.kinds().get(0).known()).isTrue();
        assertThat(scenario.kinds().get(1).known()).isFalse();
        assertThat(scenario.planned()).isFalse();
        assertThat(scenario.truth()).isEqualTo(read("").truth());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"costPerContact\": 50 | \"costPerContact\": -50 | 'channels[0]': costPerContact -50.0 must be 0 or more.",
                "\"agents\": 3 | \"agents\": 0 | 'channels[1].agents' is 0; must be a whole number from 1, or a list of shifts.",
                "\"agents\": 3 | \"agents\": 2.5 | 'channels[1].agents' is 2.5;",
                "\"agents\": 3 | \"agents\": [] | 'channels[1].agents' has no shift",
                "\"to\": 300 | \"to\": 120 | 'channels[0].agents[1]': a shift from 120.0 to 120.0 has no length.",
                "\"agents\": 3 | \"agents\": 3, \"agent\": 4 | 'channels[1].agent' is not known; here stand slug, name,",
                "\"slug\": \"chat\" | \"slug\": \"phone\" | 'channels[1].slug': two channels are called 'phone'; rename one.",
                "\"slug\": \"chat\" | \"slug\": \"Chat!\" | slug 'Chat!' must match",
                "\"order\": [\"chat\"] | \"order\": [\"fax\"] | 'classes[0].order' names the channel 'fax'; the channels are phone, chat.",
                "\"share\": 0.6 | \"share\": 0.7 | the shares of the classes add up to 1.1",
                "\"phone\": 0.95, | ^^ | 'classes[1].settles' has no entry for the channel 'phone'.",
                "\"phone\": 0.95 | \"phone\": 95 | settles 95.0 must be 0 to 1",
                "\"dayMinutes\": 480 | \"dayMinutes\": \"8 h\" | 'dayMinutes' must be a number, found \"8 h\".",
                "\"failureCost\": 60, | ^^ | 'failureCost' is missing.",
                "\"EUR\" | \"Euro\" | 'currency' is 'Euro'; must be an ISO 4217 code",
                "\"wave\": 0.5 | \"wave\": 2 | 'arrivals': wave 2.0 must be 0 to 1.",
                "\"customer\": 0.5 | \"customer\": -1 | 'handleSpread': customer -1.0 must be 0 to 3.",
                "\"patienceMinutes\": 8 | \"patienceMinutes\": 0 | 'channels[0]': patienceMinutes 0.0 must be above 0.",
                "ADDED | , \"believed\": {\"handleFactor\": 0} | 'believed': handleFactor 0.0 must be above 0",
                "ADDED | , \"believed\": {\"unknownClasses\": [\"vip\"]} | 'believed.unknownClasses' names the class 'vip'; the classes are simple, upset.",
                "ADDED | , \"believed\": {\"handling\": 1} | 'believed.handling' is not known;",
                "ADDED | , \"returns\": {\"share\": 0.5, \"delayMinutes\": 0, \"failureCost\": 1} | 'returns': delayMinutes 0.0 must be above 0.",
                "ADDED | , \"overDispersion\": 0.5 | overDispersion 0.5 must be 1 to 100",
                "ADDED | , | not JSON:"
            })
    void whatCannotBeIsRefusedWithTheValueAndItsPlace(String text, String instead, String sentence) {
        String json = DESK.replace(text, instead).replace("ADDED", "");
        assertThat(json).isNotEqualTo(DESK.replace("ADDED", ""));

        assertThatThrownBy(() -> ScenarioJson.of(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    private static Scenario read(String added) {
        return ScenarioJson.of(DESK.replace("ADDED", added)).scenario();
    }
}
