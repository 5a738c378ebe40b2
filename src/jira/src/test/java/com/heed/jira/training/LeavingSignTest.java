package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.resolution.Resolution;
import com.heed.CustomerUnit;
import com.heed.jira.Fake;
import com.heed.jira.read.FieldText;
import com.heed.jira.store.LeavingSettings;
import com.heed.urgency.ChangeLog;
import com.heed.urgency.FieldChange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LeavingSignTest {
    private static final Instant ARRIVED = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-05T09:00:00Z");

    private static final CustomFieldManager FIELDS =
            Fake.of(CustomFieldManager.class).with("getCustomFieldObject", null).make();

    private static LeavingSign sign(String value) {
        return LeavingSign.of(
                        new LeavingSettings(
                                LeavingSettings.Kind.ISSUE,
                                CustomerUnit.PERSON,
                                90,
                                LeavingSettings.RESOLUTION,
                                value,
                                0),
                        FIELDS,
                        new FieldText(FIELDS))
                .orElseThrow();
    }

    private static Issue resolved(String as) {
        Resolution resolution = Fake.of(Resolution.class).with("getName", as).make();
        return Fake.of(Issue.class).with("getResolution", resolution).make();
    }

    private static ChangeLog log(FieldChange... changes) {
        return new ChangeLog(List.of(changes));
    }

    @Test
    void theFirstTimeCountsWhateverTheIssueBecameLater() {
        ChangeLog log = log(
                new FieldChange(LATER, "resolution", "", "Closed account"),
                new FieldChange(LATER.plusSeconds(5), "resolution", "Closed account", "Done"));

        assertThat(sign("closed ACCOUNT").saidIn(resolved("Done"), log, ARRIVED))
                .contains(LATER);
        assertThat(sign("Cancelled").saidIn(resolved("Done"), log, ARRIVED)).isEmpty();
    }

    @Test
    void whatAnIssueWasMadeWithIsSaidAtItsArrival() {
        assertThat(sign("Done").saidIn(resolved("Done"), log(), ARRIVED)).contains(ARRIVED);
        assertThat(sign("Done")
                        .saidIn(resolved("Other"), log(new FieldChange(LATER, "resolution", "Done", "Other")), ARRIVED))
                .contains(ARRIVED);
    }

    @Test
    void aFieldThatIsGoneSaysNothing() {
        assertThat(LeavingSign.of(
                        new LeavingSettings(
                                LeavingSettings.Kind.ISSUE, CustomerUnit.PERSON, 90, "customfield_1", "x", 0),
                        FIELDS,
                        new FieldText(FIELDS)))
                .isEmpty();
    }
}
