package com.heed.jira.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.jira.People;
import com.heed.jira.reply.ArticleSource;
import com.heed.jira.reply.OpenAnswers;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArticlesInTheIndexTest {
    private static final String LAMPS = "Wait until both lamps of the router are green.";
    private static final String OVEN = "Keep the router away from the oven.";

    @TempDir
    private Path home = Path.of("");

    @TempDir
    private Path other = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private PastDesk desk;

    @BeforeEach
    void open() {
        desk = new PastDesk(home);
    }

    @AfterEach
    void close() {
        desk.close();
        assertThat(desk.failures).isEmpty();
    }

    private List<OpenAnswers.OpenAnswer> forCustomers(PastDesk node) {
        return new ArticleSource(node.search, node.articles)
                .of(node.project, People.MEI, Language.ENGLISH, "my router is slow");
    }

    @Test
    void anArticleIsFoundByItsHeadingAndItsWordsAndComesWithItsAddress() {
        desk.article("1", false, "Zanzibarite", LAMPS);
        desk.runs.look();
        assertThat(desk.near("zanzibarite", People.ANA)).containsExactly(LAMPS);
        assertThat(desk.near("router lamps", People.ANA)).containsExactly(LAMPS);
        Answer found = desk.search
                .near(PastDesk.PROJECT, "lamps", Language.ENGLISH, People.ANA, 5)
                .answers()
                .getFirst()
                .hit()
                .answer();
        assertThat(found.origin()).isEqualTo(new Origin.Article("1", "Zanzibarite", "/wiki/1", false));
    }

    @Test
    void customersAreOfferedWhatIsVisibleToThemNowAndEachPageOnce() {
        desk.article("1", true, "Slow router", LAMPS + "\n" + "Restart the router. ".repeat(60) + "\n" + OVEN);
        desk.article("2", false, "Slow router, for agents", OVEN);
        desk.issue(1, true, null, "The router is slow", "Please restart the router and wait for the lamps.");
        desk.runs.look();
        assertThat(forCustomers(desk))
                .extracting(OpenAnswers.OpenAnswer::title)
                .as("neither what agents said nor what is for agents")
                .containsExactly("Slow router");
        // Hidden since the index was written: this node has not looked again.
        desk.article("1", false, "Slow router", LAMPS);
        assertThat(forCustomers(desk)).isEmpty();
    }

    @Test
    void whatChangesGoesInAndWhatIsTakenBackComesOutWithoutABuild() {
        desk.article("1", true, "Lamps", LAMPS);
        desk.article("2", true, "Oven", OVEN);
        desk.runs.look();
        var built = desk.state.of(PastDesk.PROJECT).orElseThrow().built();
        desk.article("1", true, "Lamps", "Wait until three lamps of the router are blue.");
        desk.article("2", true, "", "");
        desk.article("3", true, "Cable", "Push the cable of the router in.");
        desk.runs.look();
        assertThat(desk.near("router", People.ANA))
                .containsExactlyInAnyOrder(
                        "Wait until three lamps of the router are blue.", "Push the cable of the router in.");
        assertThat(desk.state.of(PastDesk.PROJECT).orElseThrow().built()).isEqualTo(built);
    }

    @Test
    void anotherNodeBringsItInAtItsNextLook() {
        PastDesk second = new PastDesk(other);
        second.runs.look();
        second.article("1", true, "Lamps", LAMPS);
        second.runs.look();
        assertThat(second.near("router", People.ANA)).containsExactly(LAMPS);
        second.close();
        // And after a restart it is not written again.
        PastDesk restarted = new PastDesk(other);
        restarted.pages.putAll(second.pages);
        restarted.changes = second.changes;
        restarted.runs.look();
        assertThat(restarted.near("router", People.ANA)).containsExactly(LAMPS);
        assertThat(restarted.failures).isEmpty();
        restarted.close();
    }

    @Test
    void withoutConsentArticlesAreThereAndWhatWasReadIsGone() {
        desk.issue(1, true, null, "The router is slow", "Please restart the router and wait for the lamps.");
        desk.article("1", true, "Lamps", LAMPS);
        desk.runs.look();
        assertThat(desk.near("router", People.ANA)).hasSize(2);
        desk.consent = false;
        desk.runs.look();
        assertThat(desk.near("router", People.ANA)).containsExactly(LAMPS);
        desk.consent = true;
        desk.runs.look();
        assertThat(desk.near("router", People.ANA)).hasSize(2);
    }

    @Test
    void theNoteOfWhatIsInAnIndexComesBackAsItWasWritten() {
        ArticlesIn in = new ArticlesIn(7, Map.of("article-a b-0", "x", "article-2-1", "y"));
        assertThat(ArticlesIn.read(in.write())).contains(in);
        assertThat(ArticlesIn.read("")).isEmpty();
        assertThat(ArticlesIn.read("7\nnoblank")).isEmpty();
        assertThat(ArticlesIn.read("-7")).isEmpty();
    }
}
