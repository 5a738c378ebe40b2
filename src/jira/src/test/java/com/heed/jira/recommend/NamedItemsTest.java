package com.heed.jira.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.heed.jira.Fake;
import com.heed.jira.read.FieldText;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Mode;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class NamedItemsTest {
    private final List<String> noted = new ArrayList<>();

    private static Map<String, CatalogueItem> items() {
        Map<String, CatalogueItem> items = new LinkedHashMap<>();
        for (CatalogueItem item : List.of(
                item("v-2", "Blue vase", CatalogueItem.Kind.PRODUCT),
                item("v-1", "Blue vase", CatalogueItem.Kind.PRODUCT),
                item("guide", "How to clean glass", CatalogueItem.Kind.ARTICLE),
                item("sorry", "Apology", CatalogueItem.Kind.ACTION))) {
            items.put(item.id(), item);
        }
        return items;
    }

    private static CatalogueItem item(String id, String text, CatalogueItem.Kind kind) {
        return new CatalogueItem(id, text, kind, null, null, "", List.of(), List.of(), CatalogueItem.Bounds.NONE);
    }

    private NamedItems.Naming naming(@Nullable String field) {
        ActiveObjects ao = Fake.silent(ActiveObjects.class);
        CustomFieldManager fields = Fake.of(CustomFieldManager.class)
                .answering(
                        "getCustomFieldObject",
                        args -> "customfield_1".equals(args[0]) ? Fake.silent(CustomField.class) : null)
                .make();
        return new NamedItems(
                        new Catalogues(ao) {
                            @Override
                            public Map<String, CatalogueItem> items(long projectId) {
                                return NamedItemsTest.items();
                            }
                        },
                        new Settings(ao) {
                            @Override
                            public ProjectSettings ofProject(long projectId) {
                                return new ProjectSettings(
                                                Mode.ACT, 0.6, Map.of(), Map.of(), "CNY", List.of(), null, null)
                                        .withItemField(field);
                            }
                        },
                        new FieldText(fields),
                        new ErrorLog(ao) {
                            @Override
                            public void add(String place, @Nullable Long issueId, Throwable failure) {
                                noted.add(place + ": " + failure.getMessage());
                            }
                        })
                .of(7);
    }

    private static Issue issue(@Nullable Object value) {
        return Fake.of(Issue.class)
                .with("getId", 1L)
                .with("getCustomFieldValue", value)
                .make();
    }

    private static Option option(String value) {
        return Fake.of(Option.class).with("getValue", value).make();
    }

    @Test
    void anItemIsNamedByItsIdOrItsTextWhateverTheCase() {
        NamedItems.Naming naming = naming("customfield_1");
        assertThat(naming.in(issue("V-2 "))).containsExactly("v-2");
        assertThat(naming.in(issue(option("how to clean GLASS")))).containsExactly("guide");
        assertThat(naming.in(issue("blue vase")))
                .as("of two with one text, the first by id")
                .containsExactly("v-1");
    }

    @Test
    void aFieldWithSeveralValuesNamesSeveralItemsEachOnce() {
        assertThat(naming("customfield_1").in(issue(List.of(option("v-2"), option("guide"), option("V-2")))))
                .containsExactly("v-2", "guide");
    }

    @Test
    void anActionIsNotHadAndWhateverNamesNothingIsPassedOver() {
        NamedItems.Naming naming = naming("customfield_1");
        assertThat(naming.in(issue("Apology"))).isEmpty();
        assertThat(naming.in(issue("red vase"))).isEmpty();
        assertThat(naming.in(issue(null))).isEmpty();
        assertThat(naming(null).in(issue("v-2"))).as("no field is asked").isEmpty();
        assertThat(noted).isEmpty();
    }

    @Test
    void aFieldThatIsGoneIsNotedOnce() {
        NamedItems.Naming naming = naming("customfield_2");
        assertThat(naming.in(issue("v-2"))).isEmpty();
        assertThat(naming.in(issue("v-2"))).isEmpty();
        assertThat(noted).containsExactly("catalogue: there is no field customfield_2 any more");
    }
}
