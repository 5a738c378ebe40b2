package com.heed.jira.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.properties.IssuePropertyService;
import com.atlassian.jira.entity.property.EntityPropertyService;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.ErrorCollection;
import com.heed.jira.Fake;
import com.heed.jira.HostComponents;
import com.heed.jira.People;
import com.heed.jira.store.Change;
import com.heed.jira.store.Destination;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Mode;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredPrediction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class IssueWriterTest {
    private static final String FIELD = "customfield_1";
    private static final Set<String> ALL = Set.of("sentiment", "channel");
    private final OneIssue desk = new OneIssue();
    private final List<String> properties = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable ApplicationUser machine = People.HEED;

    private IssueWriter writer() {
        MachineUser user =
                new MachineUser(
                        Fake.silent(UserManager.class),
                        new HostComponents(),
                        new Settings(Fake.silent(ActiveObjects.class))) {
                    @Override
                    public Optional<ApplicationUser> find() {
                        return Optional.ofNullable(machine);
                    }
                };
        ErrorCollection fine =
                Fake.of(ErrorCollection.class).with("hasAnyErrors", false).make();
        IssuePropertyService service = Fake.of(IssuePropertyService.class)
                .answering("validateSetProperty", args -> {
                    properties.add(((EntityPropertyService.PropertyInput) args[2]).getPropertyValue());
                    return new EntityPropertyService.SetPropertyValidationResult(
                            fine, (Long) args[1], (EntityPropertyService.PropertyInput) args[2]);
                })
                .with("setProperty", new EntityPropertyService.PropertyResult(fine))
                .make();
        ErrorLog errors = new ErrorLog(Fake.silent(ActiveObjects.class)) {
            @Override
            public void add(String kind, @Nullable Long issueId, Throwable fault) {
                faults.add(kind + ": " + fault.getMessage());
            }
        };
        return new IssueWriter(
                desk.issues,
                user,
                desk.fieldValue,
                desk.changes,
                new PropertyMirror(service),
                desk.histories(),
                errors);
    }

    private static ProjectSettings project() {
        return new ProjectSettings(
                Mode.ACT,
                0.6,
                Map.of(
                        "sentiment",
                        FIELD,
                        "channel",
                        "customfield_2",
                        "topic",
                        "customfield_3",
                        "urgency",
                        "customfield_4"),
                Map.of(
                        "sentiment.negative", "Negative",
                        "sentiment.verynegative", "Very negative",
                        "sentiment.neutral", "removed",
                        "channel.phone", "Phone",
                        "urgency.high", "High"),
                "CNY",
                List.of(),
                null,
                null);
    }

    private static StoredPrediction prediction(String outcome, String mood) {
        return prediction(outcome, mood, null, null);
    }

    private static StoredPrediction topic(String certainty, String label) {
        return prediction(
                "unsure",
                "negative",
                new Prediction.Topic(certainty, List.of(new Prediction.Guess(label, 0.91)), 0.9, 0.8, 3, 120, 0, null),
                null);
    }

    private static StoredPrediction prediction(
            String outcome, String mood, Prediction.@Nullable Topic topic, Prediction.@Nullable Urgency urgency) {
        Prediction.Sentiment sentiment =
                new Prediction.Sentiment(mood, -0.8512, 0.8649, "falling", List.of(0.1, -0.85), List.of(), Map.of());
        return new StoredPrediction(
                7,
                OneIssue.ISSUE,
                Instant.parse("2026-11-22T08:57:03Z"),
                new Prediction(
                        14,
                        "encoder",
                        "en",
                        outcome,
                        0.6,
                        sentiment,
                        new Prediction.Routing("phone", List.of(), List.of()),
                        topic,
                        urgency));
    }

    @Test
    void writesBothFieldsInOneUpdateUnderHeedsOwnUserAndRemembersThem() {
        writer().write(desk.issue, project(), prediction("sure", "negative"), ALL);

        assertThat(desk.updates).containsExactly("heed [customfield_1, customfield_2]");
        assertThat(desk.shown(FIELD)).isEqualTo("Negative");
        assertThat(desk.shown("customfield_2")).isEqualTo("Phone");
        assertThat(desk.written)
                .extracting(c -> c.field() + " " + c.before() + " " + c.after())
                .containsExactlyInAnyOrder("sentiment null Negative", "channel null Phone");
    }

    @Test
    void mirrorsTheNumbersIntoThePropertyWithoutPricesOrWords() {
        writer().write(desk.issue, project(), prediction("sure", "negative"), ALL);

        assertThat(properties)
                .containsExactly("{\"model\":14,\"at\":\"2026-11-22T08:57:03Z\",\"language\":\"en\","
                        + "\"sentiment\":{\"label\":\"negative\",\"score\":-0.851,\"p\":0.865,\"trend\":\"falling\"},"
                        + "\"channel\":{\"label\":\"phone\"}}");
    }

    @Test
    void writesNoSentimentItIsNotSureOf() {
        writer().write(desk.issue, project(), prediction("unsure", "negative"), ALL);

        assertThat(desk.shown(FIELD)).isNull();
        assertThat(properties.get(0)).doesNotContain("sentiment");
    }

    @Test
    void writesOnlyWhatWasAskedFor() {
        writer().write(desk.issue, project(), prediction("sure", "negative"), Set.of("sentiment"));

        assertThat(desk.updates).containsExactly("heed [customfield_1]");
    }

    @Test
    void followsItsOwnValueButNeverAPersons() {
        IssueWriter writer = writer();
        writer.write(desk.issue, project(), prediction("sure", "negative"), ALL);
        writer.write(desk.issue, project(), prediction("sure", "verynegative"), ALL);
        assertThat(desk.shown(FIELD)).isEqualTo("Very negative");

        desk.values.put(FIELD, OneIssue.option("Positive"));
        writer.write(desk.issue, project(), prediction("sure", "negative"), ALL);

        assertThat(desk.shown(FIELD)).isEqualTo("Positive");
    }

    @Test
    void leavesAFieldAloneThatAPersonFilledBeforeHeedCame() {
        desk.values.put(FIELD, OneIssue.option("Positive"));

        writer().write(desk.issue, project(), prediction("sure", "negative"), ALL);

        assertThat(desk.shown(FIELD)).isEqualTo("Positive");
    }

    @Test
    void doesNotRepeatWhatWasUndone() {
        IssueWriter writer = writer();
        writer.write(desk.issue, project(), prediction("sure", "negative"), Set.of("sentiment"));
        new Undo(desk.issues, desk.changes, desk.fieldValue).undo(OneIssue.ISSUE, 1, People.ANA);

        writer.write(desk.issue, project(), prediction("sure", "negative"), Set.of("sentiment"));

        assertThat(desk.shown(FIELD)).isNull();
    }

    @Test
    void writesNothingTwice() {
        IssueWriter writer = writer();
        writer.write(desk.issue, project(), prediction("sure", "negative"), ALL);
        writer.write(desk.issue, project(), prediction("sure", "negative"), ALL);

        assertThat(desk.updates).hasSize(1);
    }

    @Test
    void writesNothingWithoutAUserOfItsOwn() {
        machine = null;

        writer().write(desk.issue, project(), prediction("sure", "negative"), ALL);

        assertThat(desk.updates).isEmpty();
        assertThat(properties).isEmpty();
    }

    @Test
    void anOptionThatAnAdministratorRemovedIsLeftOut() {
        writer().write(desk.issue, project(), prediction("sure", "neutral"), Set.of("sentiment"));

        assertThat(desk.updates).isEmpty();
    }

    @Test
    void aTopicIsWrittenOnlyWhenTheModelIsSureAndTheFieldHasIt() {
        IssueWriter writer = writer();
        Set<String> topics = Set.of("topic");
        writer.write(desk.issue, project(), topic("close", "Refund"), topics);
        writer.write(desk.issue, project(), topic("unsure", "Refund"), topics);
        writer.write(desk.issue, project(), topic("foreign", "Refund"), topics);
        writer.write(desk.issue, project(), topic("sure", "removed"), topics);
        assertThat(desk.updates).isEmpty();
        assertThat(properties).noneMatch(json -> json.contains("\"label\":\"Refund\""));

        writer.write(desk.issue, project(), topic("sure", "Refund"), topics);

        assertThat(desk.shown("customfield_3")).isEqualTo("Refund");
        assertThat(properties.getLast()).contains("\"topic\":{\"label\":\"Refund\",\"p\":0.91}");
    }

    @Test
    void anUrgencyThatARuleAsksForIsWritten() {
        StoredPrediction stored = prediction("unsure", "negative", null, Prediction.Urgency.byRule("high", "outage"));

        writer().write(desk.issue, project(), stored, Set.of("urgency"));

        assertThat(desk.shown("customfield_4")).isEqualTo("High");
        assertThat(properties.getLast()).contains("\"urgency\":{\"label\":\"high\"}");
    }

    @Test
    void anUrgencyTheModelIsNotSureOfIsWrittenNowhere() {
        StoredPrediction stored =
                prediction("sure", "negative", null, new Prediction.Urgency(null, "unsure", null, null, List.of(), 3));

        writer().write(desk.issue, project(), stored, Set.of("urgency"));

        assertThat(desk.updates).isEmpty();
        assertThat(properties.getLast()).doesNotContain("urgency");
    }

    private ProjectSettings putting(Destination phone) {
        return project().withDestinations(Map.of("phone", phone));
    }

    private void route(ProjectSettings project) {
        writer().write(desk.issue, project, prediction("unsure", "negative"), Set.of("channel"));
    }

    @Test
    void aChannelsContactsArePutWhereItsRowSaysAndTheirPriorityIsSetInTheSameUpdate() {
        route(putting(new Destination("customfield_7", "Returns", "High")));

        assertThat(desk.updates).containsExactly("heed [customfield_2, customfield_7, priority]");
        assertThat(desk.shown("customfield_7")).isEqualTo("Returns");
        assertThat(desk.priority).isEqualTo("High");
        assertThat(desk.written)
                .extracting(c -> c.field() + " " + c.before() + " " + c.after())
                .containsExactlyInAnyOrder("channel null Phone", "destination null Returns", "priority Medium High");
    }

    @Test
    void aGroupPickerGetsAGroupAndComponentsGetAComponent() {
        route(putting(new Destination(OneIssue.GROUP_FIELD, "returns-team", null)));
        assertThat(desk.fieldValue.shown(desk.issue, OneIssue.GROUP_FIELD)).isEqualTo("returns-team");

        route(putting(new Destination(Destination.COMPONENTS, "Returns", null)));
        assertThat(desk.components).containsExactly("Returns");
        assertThat(desk.priority).isEqualTo("Medium");
    }

    @Test
    void whatPeopleChoseStays() {
        desk.values.put("customfield_7", OneIssue.option("Sales"));
        desk.changedByPeople.add("priority");
        route(putting(new Destination("customfield_7", "Returns", "High")));

        assertThat(desk.shown("customfield_7")).isEqualTo("Sales");
        assertThat(desk.priority).isEqualTo("Medium");
        assertThat(faults).isEmpty();

        desk.components.add("Other");
        route(putting(new Destination(Destination.COMPONENTS, "Returns", null)));
        assertThat(desk.components).containsExactly("Other");
    }

    @Test
    void aPriorityThatHeedSetGoesWithTheChannelUntilSomebodyTakesItBack() {
        route(putting(new Destination(null, null, "High")));
        desk.changedByPeople.add("priority");
        route(putting(new Destination(null, null, "Low")));
        assertThat(desk.priority).as("Heed set it last").isEqualTo("Low");

        desk.priority = "Medium";
        route(putting(new Destination(null, null, "High")));
        assertThat(desk.priority).as("a person set it last").isEqualTo("Medium");
    }

    @Test
    void aValueThatJiraNoLongerHasIsNotMadeAndIsSaid() {
        route(putting(new Destination("customfield_7", "removed", "Gigantic")));

        assertThat(desk.updates).containsExactly("heed [customfield_2]");
        assertThat(faults)
                .containsExactly(
                        "destination: Jira has no value 'removed' of the field customfield_7; choose another one for the channel, under Heed > Channels",
                        "priority: Jira has no value 'Gigantic' of the field priority; choose another one for the channel, under Heed > Channels");
    }

    @Test
    void otherFieldsThanTheChannelPutNothingAnywhere() {
        writer().write(
                        desk.issue,
                        putting(new Destination("customfield_7", "Returns", "High")),
                        prediction("sure", "negative"),
                        Set.of("sentiment"));

        assertThat(desk.updates).containsExactly("heed [customfield_1]");
    }

    @Test
    void putBackAPriorityHasItsFormerValueAndAnEmptiedFieldIsEmpty() {
        route(putting(new Destination("customfield_7", "Returns", "High")));
        Undo undo = new Undo(desk.issues, desk.changes, desk.fieldValue);
        for (Change change : List.copyOf(desk.written)) {
            assertThat(undo.undo(OneIssue.ISSUE, change.id(), People.ANA)).isInstanceOf(Undo.Outcome.Done.class);
        }
        assertThat(desk.priority).isEqualTo("Medium");
        assertThat(desk.shown("customfield_7")).isNull();

        route(putting(new Destination("customfield_7", "Returns", "High")));
        assertThat(desk.priority).as("it stays as the person left it").isEqualTo("Medium");
    }
}
