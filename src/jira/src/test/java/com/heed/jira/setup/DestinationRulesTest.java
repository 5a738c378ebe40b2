package com.heed.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.bc.project.component.ProjectComponentManager;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.groups.GroupManager;
import com.heed.jira.Fake;
import com.heed.jira.HostComponents;
import com.heed.jira.store.Destination;
import com.heed.jira.write.FieldValue;
import com.heed.jira.write.HeedFields;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A Jira with a select list Team (Returns; in another project Sales), a group picker Owner, a text field Note, the group returns-team, the component Shipping and the priority High. */
final class DestinationRulesTest {
    private static final Project PROJECT =
            Fake.of(Project.class).with("getId", 1L).make();
    private static final CustomField TEAM = field("customfield_1", "Team", HeedFields.TYPE);
    private static final CustomField OWNER = field("customfield_2", "Owner", FieldValue.GROUP);
    private static final CustomField NOTE = field("customfield_3", "Note", "textfield");
    private static final List<CustomField> ALL = List.of(TEAM, OWNER, NOTE);

    private final List<FieldProblem> problems = new ArrayList<>();

    private static CustomField field(String id, String name, String type) {
        return Fake.of(CustomField.class)
                .with("getId", id)
                .with("getName", name)
                .with(
                        "getCustomFieldType",
                        Fake.of(CustomFieldType.class).with("getKey", type).make())
                .with("getConfigurationSchemes", List.of(scheme(1L, "Returns"), scheme(2L, "Sales")))
                .make();
    }

    private static FieldConfigScheme scheme(long project, String option) {
        return Fake.of(FieldConfigScheme.class)
                .with("getAssociatedProjectIds", List.of(project))
                .with(
                        "getOneAndOnlyConfig",
                        Fake.of(FieldConfig.class).with("getFieldId", option).make())
                .make();
    }

    private static final HostComponents HOST = new HostComponents() {
        @Override
        public OptionsManager options() {
            return Fake.of(OptionsManager.class)
                    .answering(
                            "getOptions",
                            args -> Fake.of(Options.class)
                                    .answering(
                                            "getOptionForValue",
                                            asked -> ((FieldConfig) args[0])
                                                            .getFieldId()
                                                            .equals(asked[0])
                                                    ? Fake.silent(Option.class)
                                                    : null)
                                    .make())
                    .make();
        }

        @Override
        public GroupManager groups() {
            return Fake.of(GroupManager.class)
                    .answering("getGroup", args -> args[0].equals("returns-team") ? Fake.silent(Group.class) : null)
                    .make();
        }

        @Override
        public ProjectComponentManager components() {
            return Fake.of(ProjectComponentManager.class)
                    .answering(
                            "findByComponentName",
                            args -> args[0].equals(1L) && args[1].equals("Shipping")
                                    ? Fake.silent(ProjectComponent.class)
                                    : null)
                    .make();
        }

        @Override
        public ConstantsManager constants() {
            return Fake.of(ConstantsManager.class)
                    .with(
                            "getPriorities",
                            List.of(Fake.of(Priority.class)
                                    .with("getName", "High")
                                    .with("getId", "2")
                                    .make()))
                    .make();
        }
    };

    private final CustomFieldManager fields = Fake.of(CustomFieldManager.class)
            .answering(
                    "getCustomFieldObject",
                    args -> ALL.stream()
                            .filter(field -> field.getId().equals(args[0]))
                            .findFirst()
                            .orElse(null))
            .answering(
                    "getCustomFieldObjectsByName",
                    args -> ALL.stream()
                            .filter(field -> field.getName().equals(args[0]))
                            .toList())
            .make();
    private final DestinationRules rules = new DestinationRules(fields, new FieldValue(fields, HOST), HOST);

    private Destination read(String goesTo, String priority) {
        return rules.read(new DestinationDraft(goesTo, priority), PROJECT, "channels[0].", problems);
    }

    @Test
    void aSelectListAGroupPickerAndAComponentAreUnderstoodAndStoredById() {
        assertThat(read("Team=Returns", "High")).isEqualTo(new Destination("customfield_1", "Returns", "High"));
        assertThat(read("customfield_2 = returns-team", ""))
                .isEqualTo(new Destination("customfield_2", "returns-team", null));
        assertThat(read("Component=Shipping", "")).isEqualTo(new Destination("components", "Shipping", null));
        assertThat(read("", "High")).isEqualTo(new Destination(null, null, "High"));
        assertThat(read(" ", "")).isEqualTo(Destination.NONE);
        assertThat(problems).isEmpty();
    }

    @Test
    void whatIsShownIsWhatCanBeTyped() {
        for (String typed : List.of("Team=Returns", "Owner=returns-team", "components=Shipping")) {
            assertThat(rules.shown(read(typed, "High"))).isEqualTo(new DestinationDraft(typed, "High"));
        }
        assertThat(rules.shown(Destination.NONE)).isEqualTo(DestinationDraft.NONE);
    }

    @Test
    void whatJiraDoesNotHaveIsSaidAtItsField() {
        read("Team", "");
        read("Tema=Returns", "");
        read("Note=Returns", "");
        read("Team=Sales", "");
        read("Owner=nobody", "");
        read("components=Sales", "Gigantic");

        assertThat(problems)
                .containsExactly(
                        FieldProblem.of("channels[0].goesTo", "channels.invalid.goesto"),
                        FieldProblem.of("channels[0].goesTo", "channels.invalid.goesto.field", "Tema"),
                        FieldProblem.of("channels[0].goesTo", "channels.invalid.goesto.field", "Note"),
                        FieldProblem.of("channels[0].goesTo", "channels.invalid.goesto.value", "Team", "Sales"),
                        FieldProblem.of("channels[0].goesTo", "channels.invalid.goesto.value", "Owner", "nobody"),
                        FieldProblem.of("channels[0].priority", "channels.invalid.priority", "Gigantic"),
                        FieldProblem.of("channels[0].goesTo", "channels.invalid.goesto.value", "components", "Sales"));
    }
}
