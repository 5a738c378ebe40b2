package com.heed.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.heed.Language;
import com.heed.desk.DeskTerms;
import com.heed.jira.Fake;
import com.heed.routing.Channel;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SettingsTest {
    private static final Channel CHAT = new Channel("chat", "Chat", true, 5, 1, 3, 4, 600, Set.of(Language.ENGLISH));

    private final List<String> bodies = new ArrayList<>();
    private final Settings settings = new Settings(Fake.of(ActiveObjects.class)
            .answering("find", args -> bodies.isEmpty() ? new SettingRow[0] : new SettingRow[] {row()})
            .answering("create", args -> {
                bodies.add((String) ((Map<?, ?>) args[1]).get("BODY"));
                return row();
            })
            .make());

    private SettingRow row() {
        return Fake.of(SettingRow.class)
                .with("getID", bodies.size())
                .with("getBody", bodies.getLast())
                .make();
    }

    private static ProjectSettings project() {
        return ProjectSettings.beforeSetUp()
                .withChannels(List.of(CHAT), "CNY")
                .withDesk(DeskTerms.unstated(ZoneOffset.UTC))
                .withSplit(new UsedSplit(1, "admin", 1000, 2.5, 9340, Map.of("chat", 121)));
    }

    @Test
    void whatIsSavedIsReadAgain() {
        settings.save(10, project(), "admin");

        assertThat(settings.ofProject(10)).isEqualTo(project());
        assertThat(bodies.getFirst())
                .as("the terms are a text inside, as they always were")
                .contains("\"desk\":\"{");
    }

    /** Each contact asks for them; parsing is for changes. */
    @Test
    void settingsAreParsedWhenTheyHaveChangedAndNotBefore() {
        settings.save(10, project(), "admin");
        ProjectSettings first = settings.ofProject(10);
        assertThat(settings.ofProject(10)).isSameAs(first);
        assertThat(first.deskTerms()).isSameAs(settings.ofProject(10).deskTerms());

        settings.save(10, project().withSplit(null), "admin");
        assertThat(settings.ofProject(10).split()).isNull();
    }

    /** What was counted stays good when Heed is to keep to a split; another terms or price is another desk. */
    @Test
    void theKeyOfTheDeskChangesWithTheDeskAlone() {
        int key = project().deskKey();

        assertThat(project().withSplit(null).withMode(Mode.ACT, 0.9).deskKey()).isEqualTo(key);
        assertThat(project().withChannels(List.of(), "CNY").deskKey()).isNotEqualTo(key);
        assertThat(project().withSources(Map.of("chat", "request:api")).deskKey())
                .isNotEqualTo(key);
        assertThat(project()
                        .withDesk(DeskTerms.unstated(ZoneId.of("Asia/Shanghai")))
                        .deskKey())
                .isNotEqualTo(key);
    }

    @Test
    void aSplitIsRoomForItsPartAndNeverMoreThanTheChannelHas() {
        UsedSplit split = new UsedSplit(1, "admin", 1000, 2.5, 9340, Map.of("chat", 121, "phone", 900));

        assertThat(split.within(CHAT).capacityPerDay()).isEqualTo(121);
        assertThat(split.within(CHAT).costPerContact()).isEqualTo(5);
        Channel phone = new Channel("phone", "Phone", true, 50, 5, 5, 4, 300, Set.of(Language.ENGLISH));
        assertThat(split.within(phone)).isSameAs(phone);
        Channel fax = new Channel("fax", "Fax", true, 50, 5, 5, 4, 300, Set.of(Language.ENGLISH));
        assertThat(split.within(fax)).as("a channel that came later").isSameAs(fax);
    }
}
