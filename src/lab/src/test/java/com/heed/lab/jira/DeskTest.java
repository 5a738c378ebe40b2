package com.heed.lab.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.Language;
import com.heed.lab.report.Texts;
import com.heed.lab.run.WrongUse;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
    private static final Path OF_THE_APP = Path.of("../jira/src/main/java/com/heed/jira/setup/DefaultChannels.java");

    @TempDir
    Path folder;

    /** The report promises what the app would do, so both must start from the same figures; the app cannot be a library of the lab. */
    @Test
    void theFirstGuessIsTheApps() throws IOException {
        String app = Files.readString(OF_THE_APP);

        for (Channel channel : Desk.first(Texts.in("en")).channels()) {
            assertThat(app)
                    .contains(String.format(
                            Locale.ROOT,
                            "new Channel(\"%s\", texts.text(\"channel.default.%s\"), true, %s, %s, %s, %d, %d, BOTH)",
                            channel.slug(),
                            channel.slug(),
                            plain(channel.costPerContact()),
                            plain(channel.responseMinutes()),
                            plain(channel.handleMinutes()),
                            channel.agents(),
                            channel.capacityPerDay()));
            assertThat(channel.languages()).containsExactlyInAnyOrder(Language.ENGLISH, Language.CHINESE);
        }
        assertThat(app).contains("CURRENCY = \"" + Desk.first(Texts.in("en")).currency() + "\"");
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    @Test
    void channelsHaveTheirNamesInTheLanguageOfTheReport() {
        assertThat(Desk.first(Texts.in("zh")).channels())
                .extracting(Channel::name)
                .contains("电话");
    }

    @Test
    void ownChannelsAndRulesAreRead() throws IOException {
        Desk desk = Desk.read(file("""
                {"currency":"EUR","channels":[{"slug":"phone","name":"Phone","costPerContact":9,"responseMinutes":3,"handleMinutes":12,
                "agents":6,"capacityPerDay":200,"languages":["en"]}],"rules":{"preference":{"upset":["phone"]}}}
                """));

        assertThat(desk.currency()).isEqualTo("EUR");
        assertThat(desk.channels()).extracting(Channel::slug).containsExactly("phone");
        assertThat(desk.rules().preference()).containsEntry(ContactClass.UPSET, List.of("phone"));
        assertThat(desk.given()).isTrue();
    }

    @Test
    void aWrongFileIsRefusedWithTheField() {
        refused("{\"channels\":[{\"slug\":\"phone\"}]}", "channel 1: field 'languages' is missing");
        refused("{\"channels\":[]}", "has no channel");
        refused("{}", "channels must be a JSON array");
        refused("{\"channels\":", "is not JSON");
        refused("", "is empty");
    }

    private void refused(String content, String sentence) {
        assertThatThrownBy(() -> Desk.read(file(content)))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(sentence);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("channels.json"), content);
    }
}
