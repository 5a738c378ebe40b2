package com.heed.jira.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.heed.jira.Bundle;
import com.heed.jira.Fake;
import com.heed.jira.read.FieldText;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.ProjectSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CustomerWishTest {
    private final List<String> noted = new ArrayList<>();

    private @Nullable String of(@Nullable Object value, @Nullable String field) {
        ProjectSettings project = new DeskOfThree().project().withWish(field);
        CustomFieldManager fields = Fake.of(CustomFieldManager.class)
                .answering(
                        "getCustomFieldObject",
                        args -> "customfield_1".equals(args[0]) ? Fake.silent(CustomField.class) : null)
                .make();
        Issue issue = Fake.of(Issue.class)
                .with("getId", 1L)
                .with("getCustomFieldValue", value)
                .make();
        ErrorLog errors = new ErrorLog(Fake.silent(ActiveObjects.class)) {
            @Override
            public void add(String place, @Nullable Long issueId, Throwable failure) {
                noted.add(place + ": " + failure.getMessage());
            }
        };
        return new CustomerWish(new FieldText(fields), Bundle.resolver(), errors).of(issue, project);
    }

    @ParameterizedTest
    @CsvSource({"phone,phone", "Phone,phone", "PHONE ,phone", "E-Mail,email", "email,email", "电话,phone", "在线聊天,chat"})
    void isTheChannelOfThatSlugOrNameInEitherLanguageWhateverTheCase(String value, String slug) {
        assertThat(of(value, "customfield_1")).isEqualTo(slug);
        assertThat(of(Fake.of(Option.class).with("getValue", value).make(), "customfield_1"))
                .isEqualTo(slug);
    }

    @Test
    void whateverNamesNoChannelIsNoWish() {
        assertThat(of("a call, please", "customfield_1")).isNull();
        assertThat(of("", "customfield_1")).isNull();
        assertThat(of(null, "customfield_1")).isNull();
        assertThat(of("phone", null)).as("no field is asked").isNull();
        assertThat(noted).isEmpty();
    }

    @Test
    void aFieldThatIsGoneIsNoted() {
        assertThat(of("phone", "customfield_2")).isNull();
        assertThat(noted).containsExactly("wish: there is no field customfield_2 any more");
    }
}
