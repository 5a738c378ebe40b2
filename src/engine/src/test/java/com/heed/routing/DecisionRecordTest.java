package com.heed.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.heed.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionRecordTest {

    private static final DecisionRecord RECORD = DecisionRecord.of(
            new RoutingRules(Map.of(ContactClass.UPSET, List.of("phone")), 2.5),
            new RoutingInput(
                    ContactClass.UPSET,
                    Language.CHINESE,
                    null,
                    "portal",
                    Desk.ALL,
                    Map.of("phone", 0.1 + 0.2, "chat", 1e-3),
                    Map.of("phone", 12)));

    @Test
    void theRecordStandsOnItsOwn() {
        String json = RECORD.toJson();

        assertThat(json)
                .startsWith("{\"format\":1,\"input\":{\"class\":\"upset\",\"language\":\"zh\"")
                .contains("\"waitMinutes\":{\"chat\":0.001,\"phone\":0.30000000000000004}")
                .contains("\"chosen\":\"phone\"", "\"policy\":\"rules\"", "\"guardMinutes\":2.5");
        assertThat(DecisionRecord.ofJson(json).replay()).isEqualTo(RECORD.decision());
    }

    @Test
    void aRecordThatWasTamperedWithDoesNotReplayToWhatItClaims() {
        DecisionRecord tampered =
                DecisionRecord.ofJson(RECORD.toJson().replace("\"phone\":0.30000000000000004", "\"phone\":77.0"));

        assertThat(tampered.replay()).isNotEqualTo(tampered.decision());
    }

    @Test
    void aRecordThatCannotBeReadSaysWhy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionRecord.ofJson("{"))
                .withMessageContaining("not a decision record");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionRecord.ofJson("{\"format\":2}"))
                .withMessageContaining("format 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionRecord.ofJson(RECORD.toJson().replace("\"agents\":10", "\"agents\":\"ten\"")))
                .withMessage("channel 4: field 'agents' is \"ten\"; must be a whole number");
    }

    @Test
    void aWaitThatIsNoNumberOfMinutesIsRefused() {
        for (double wait : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Desk.contact(ContactClass.UPSET, null, Map.of("phone", wait)))
                    .withMessageContaining("wait of channel 'phone' is " + wait);
        }
    }
}
