package com.heed.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.CustomerUnit;
import com.heed.desk.DeskTerms;
import com.heed.urgency.UrgencyRules;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ProjectSettingsTest {
    private static final ProjectSettings SETTINGS = new ProjectSettings(
            Mode.ACT,
            0.7,
            Map.of("queue", "customfield_3"),
            Map.of("a", "b"),
            "EUR",
            List.of(),
            null,
            "[]",
            null,
            Map.of("phone", "request:phone"),
            "customfield_4",
            Map.of("phone", new Destination("customfield_5", "Returns", "High")),
            true,
            List.of("Pending"),
            new UsedSplit(7, "ana", 100, 2.5, 934, Map.of("phone", 9)),
            "customfield_6",
            CustomerUnit.ORGANISATION,
            true);

    @Test
    void whatIsStoredIsReadBack() {
        assertThat(Json.read(Json.write(SETTINGS), ProjectSettings.class)).isEqualTo(SETTINGS);
    }

    @Test
    void whatWasStoredBeforeThereWereDestinationsAndQueuesHasNone() {
        ProjectSettings old = Json.read(
                "{\"mode\":\"ACT\",\"threshold\":0.5,\"fields\":{},\"labels\":{},\"currency\":\"CNY\",\"channels\":[],\"sources\":{}}",
                ProjectSettings.class);

        assertThat(old.destination("phone")).isEqualTo(Destination.NONE);
        assertThat(old.queueOrder()).isFalse();
        assertThat(old.pictures()).as("off by default").isFalse();
        assertThat(old.customerUnit()).isEqualTo(CustomerUnit.PERSON);
        assertThat(old.customerStatuses()).containsExactly("Waiting for customer");
    }

    /** Each of the methods that change one thing leaves all others as they were. */
    @Test
    void changingOneThingChangesNothingElse() {
        assertThat(changed(SETTINGS.withMode(Mode.OFF, 0.1))).containsExactly("mode", "threshold");
        assertThat(changed(SETTINGS.withChannels(List.of(), "CNY"))).containsExactly("currency");
        assertThat(changed(SETTINGS.withFields(Map.of(), Map.of()))).containsExactly("fields", "labels");
        assertThat(changed(SETTINGS.withUrgencyRules(UrgencyRules.DEFAULT, "ana")))
                .containsExactly("urgency");
        assertThat(changed(SETTINGS.withDesk(DeskTerms.unstated(ZoneOffset.UTC))))
                .containsExactly("desk");
        assertThat(changed(SETTINGS.withSources(Map.of()))).containsExactly("sources");
        assertThat(changed(SETTINGS.withWish(null))).containsExactly("wish");
        assertThat(changed(SETTINGS.withSplit(null))).containsExactly("split");
        assertThat(changed(SETTINGS.withItemField(null))).containsExactly("itemField");
        assertThat(changed(SETTINGS.withCustomerUnit(CustomerUnit.PERSON))).containsExactly("customerUnit");
        assertThat(changed(SETTINGS.withPictures(false))).containsExactly("pictures");
        assertThat(changed(SETTINGS.withDestinations(Map.of()))).containsExactly("destinations");
        assertThat(changed(SETTINGS.withQueue(false, List.of()))).containsExactly("customerStatuses", "queueOrder");
    }

    private static Set<String> changed(ProjectSettings next) {
        Set<String> names = new TreeSet<>();
        Stream.of(ProjectSettings.class.getRecordComponents()).forEach(component -> {
            try {
                Object before = component.getAccessor().invoke(SETTINGS);
                Object after = component.getAccessor().invoke(next);
                if (!Objects.equals(before, after)) {
                    names.add(component.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        });
        return names;
    }
}
