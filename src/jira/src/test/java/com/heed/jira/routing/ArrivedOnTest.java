package com.heed.jira.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.query.Query;
import com.heed.Contact;
import com.heed.jira.Fake;
import com.heed.jira.HostComponents;
import com.heed.jira.People;
import com.heed.jira.read.FieldText;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Transcript;
import com.heed.jira.store.Transcripts;
import com.heed.jira.write.MachineUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArrivedOnTest {
    private final Map<String, Object> values = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();
    private Set<String> finding = Set.of();
    private @Nullable String handedOn;
    private boolean visible = true;

    private @Nullable String of(@Nullable String request, Map<String, String> sources) {
        ProjectSettings project = new DeskOfThree().project().withSources(sources);
        Contact contact = new Contact("1", request, "mei", null, DeskOfThree.NINE, "A vase", List.of());
        return new ArrivedOn(new FieldText(fields()), search(), permissions(), machine(), transcripts(), errors())
                .of(issue(), contact, project);
    }

    private Issue issue() {
        return Fake.of(Issue.class)
                .with("getId", 1L)
                .with("getKey", "SUP-1")
                .answering("getCustomFieldValue", args -> values.get(((CustomField) args[0]).getId()))
                .make();
    }

    /** There are no fields but those that have a value. */
    private CustomFieldManager fields() {
        return Fake.of(CustomFieldManager.class)
                .answering(
                        "getCustomFieldObject",
                        args -> values.containsKey(String.valueOf(args[0]))
                                ? Fake.of(CustomField.class)
                                        .with("getId", args[0])
                                        .make()
                                : null)
                .make();
    }

    private SearchService search() {
        return Fake.of(SearchService.class)
                .answering("parseQuery", args -> {
                    assertThat(args[0]).as("Heed's own eyes").isEqualTo(People.ANA);
                    asked.add(String.valueOf(args[1]));
                    boolean broken = String.valueOf(args[1]).contains("broken");
                    return new SearchService.ParseResult(broken ? null : Fake.silent(Query.class));
                })
                .answering("searchCount", args -> finding.contains(asked.getLast()) ? 1L : 0L)
                .make();
    }

    private Transcripts transcripts() {
        return id -> handedOn == null ? null : new Transcript(handedOn, DeskOfThree.NINE, Set.of(), Set.of());
    }

    private PermissionManager permissions() {
        return Fake.of(PermissionManager.class)
                .answering("hasPermission", args -> visible && args[2].equals(People.ANA))
                .make();
    }

    private static MachineUser machine() {
        return new MachineUser(
                Fake.silent(UserManager.class), new HostComponents(), new Settings(Fake.silent(ActiveObjects.class))) {
            @Override
            public Optional<ApplicationUser> find() {
                return Optional.of(People.ANA);
            }
        };
    }

    private ErrorLog errors() {
        return new ErrorLog(Fake.silent(ActiveObjects.class)) {
            @Override
            public void add(String place, @Nullable Long issueId, Throwable failure) {
                noted.add(place + ": " + failure.getMessage());
            }
        };
    }

    /** Decisions, topics and urgency of projects without sources are as they were: the contact is left as it was read, and neither field nor search is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"email", "phone", "portal", "api", "Anything-else"})
    void withoutAStatedSourceTheRequestChannelIsLeftAsItWas(String request) {
        assertThat(of(request, Map.of())).isEqualTo(request);
        assertThat(of(null, Map.of())).isNull();
        assertThat(asked).isEmpty();
    }

    @Test
    void theFieldSaysMoreThanTheSearchAndTheSearchMoreThanTheRequestChannel() {
        Map<String, String> sources =
                Map.of("phone", "jql:labels = phone", "chat", "field:customfield_10010=Chat Window");
        values.put("customfield_10010", " chat window ");
        finding = Set.of("issue = \"SUP-1\" AND (labels = phone)");
        assertThat(of("email", sources)).isEqualTo("chat");
        assertThat(asked).as("the field was enough").isEmpty();

        values.put("customfield_10010", "Letter");
        assertThat(of("email", sources)).isEqualTo("phone");

        finding = Set.of();
        assertThat(of("email", sources)).isEqualTo("email");
        assertThat(noted).isEmpty();
    }

    @Test
    void aSelectFieldCountsByItsChosenOption() {
        values.put(
                "customfield_10010",
                Fake.of(Option.class).with("getValue", "电话").make());
        assertThat(of("portal", Map.of("phone", "field:customfield_10010=电话"))).isEqualTo("phone");
    }

    @Test
    void aRequestChannelOfAnotherNameIsKnownByItsStatedOne() {
        assertThat(of("api", Map.of("chat", "request:api"))).isEqualTo("chat");
        assertThat(of("portal", Map.of("chat", "request:anonymousportal"))).isEqualTo("chat");
    }

    /** A query is left to whoever wrote it: a chat that was just handed in carries no label yet. */
    @Test
    void whatAnotherSystemSaidCountsWhereNeitherFieldNorSearchFindsIt() {
        Map<String, String> sources = Map.of("phone", "jql:labels = phone", "chat", "jql:labels = chat");
        handedOn = "chat";
        assertThat(of("api", sources)).isEqualTo("chat");
        finding = Set.of("issue = \"SUP-1\" AND (labels = phone)");
        assertThat(of("api", sources)).isEqualTo("phone");
        finding = Set.of();
        handedOn = "telegram";
        assertThat(of("api", sources)).as("the project has no such channel now").isEqualTo("api");
    }

    /** Who says that calls are known by a field says that nothing else is a call. */
    @Test
    void aChannelWithASourceIsNotKnownByItsRequestChannelAsWell() {
        values.put("customfield_10010", "Letter");
        assertThat(of("phone", Map.of("phone", "field:customfield_10010=Phone")))
                .isNull();
        assertThat(of("portal", Map.of("phone", "field:customfield_10010=Phone")))
                .isEqualTo("portal");
    }

    @Test
    void aSourceThatFailsIsNotedAndTheOthersAreAsked() {
        assertThat(of("email", Map.of("phone", "field:customfield_7=Phone", "chat", "jql:broken =")))
                .isEqualTo("email");
        assertThat(noted)
                .containsExactly(
                        "channel: there is no field customfield_7 any more",
                        "channel: Jira does not understand broken =");

        noted.clear();
        assertThat(of("email", Map.of("phone", "nonsense"))).isEqualTo("email");
        assertThat(noted).hasSize(1).first().asString().contains("'nonsense' must be request:CHANNEL");
    }

    /** The search of somebody who sees nothing finds nothing and says nothing. */
    @Test
    void aProjectHiddenFromHeedsUserIsNoted() {
        visible = false;
        assertThat(of("email", Map.of("phone", "jql:labels = phone"))).isEqualTo("email");
        assertThat(asked).isEmpty();
        assertThat(noted).hasSize(1).first().asString().contains("may not see SUP-1", "Browse Projects");
    }
}
