package com.heed.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.Query;
import com.heed.jira.Fake;
import com.heed.jira.HostComponents;
import com.heed.jira.store.ChannelSource;
import com.heed.jira.write.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SourceRulesTest {
    private static final CustomField ORIGIN = Fake.of(CustomField.class)
            .answering("getId", args -> "customfield_10010")
            .answering("getName", args -> "Origin")
            .make();
    private static final Project PROJECT =
            Fake.of(Project.class).answering("getKey", args -> "SUP").make();
    private static final ApplicationUser PERSON = Fake.of(ApplicationUser.class).make();

    private final List<FieldProblem> problems = new ArrayList<>();

    /** A Jira with one field, Origin, that understands every query but those with "nonsense". */
    private final SourceRules rules = new SourceRules(
            Fake.of(CustomFieldManager.class)
                    .answering("getCustomFieldObject", args -> "customfield_10010".equals(args[0]) ? ORIGIN : null)
                    .answering(
                            "getCustomFieldObjectsByName",
                            args -> "Origin".equals(args[0]) ? List.of(ORIGIN) : List.of())
                    .make(),
            new QueryRules(Fake.of(SearchService.class)
                    .answering(
                            "parseQuery",
                            args -> new SearchService.ParseResult(
                                    ((String) args[1]).contains("nonsense")
                                            ? null
                                            : Fake.of(Query.class).make()))
                    .answering(
                            "validateQuery",
                            args -> Fake.of(MessageSet.class)
                                    .answering("hasAnyErrors", none -> false)
                                    .answering("getErrorMessages", none -> Set.of())
                                    .make())
                    .make()),
            new DestinationRules(
                    Fake.silent(CustomFieldManager.class),
                    new FieldValue(Fake.silent(CustomFieldManager.class), new HostComponents()),
                    new HostComponents()));

    private String read(String typed) {
        return rules.reader(PROJECT, PERSON).read(typed, "channels[0].source", problems);
    }

    @Test
    void aFieldIsNamedOrGivenByIdAndStoredById() {
        assertThat(read("field:Origin=Phone")).isEqualTo("field:customfield_10010=Phone");
        assertThat(read("field:customfield_10010=Phone")).isEqualTo("field:customfield_10010=Phone");
        assertThat(rules.shown(ChannelSource.parse("field:customfield_10010=Phone")))
                .isEqualTo("field:Origin=Phone");
        assertThat(read("request:email")).isEqualTo("request:email");
        assertThat(read("jql:labels = phone")).isEqualTo("jql:labels = phone");
        assertThat(problems).isEmpty();
    }

    @Test
    void anUnknownFieldAndAQueryJiraDoesNotUnderstandAreSaidAtTheField() {
        read("field:Orgin=Phone");
        read("jql:nonsense");
        read("fax");

        assertThat(problems)
                .containsExactly(
                        FieldProblem.of("channels[0].source", "channels.invalid.source.field", "Orgin"),
                        FieldProblem.of("channels[0].source", "channels.invalid.source.jql", "nonsense"),
                        FieldProblem.of("channels[0].source", "channels.invalid.source"));
    }
}
