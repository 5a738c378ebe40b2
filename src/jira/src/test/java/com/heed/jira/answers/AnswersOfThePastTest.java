package com.heed.jira.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.heed.Language;
import com.heed.jira.People;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnswersOfThePastTest {
    private static final String ROUTER = "Please restart the router and wait until both lamps are green.";
    private static final String CABLE = "The cable behind the router was loose, please push it in firmly.";

    @TempDir
    private Path home = Path.of("");

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

    @Test
    void anAgentNeverGetsTextFromAnIssueTheyMayNotBrowse() {
        desk.issue(1, true, null, "The router is dead", ROUTER);
        desk.issue(2, true, null, "The router blinks", CABLE);
        desk.hidden.add("mei2");
        desk.runs.look();
        assertThat(desk.near("my router", People.ANA)).containsExactlyInAnyOrder(ROUTER, CABLE);
        assertThat(desk.near("my router", People.MEI)).containsExactly(ROUTER);
        assertThat(desk.similar.ended(issue(3), People.MEI).issues())
                .extracting(SimilarIssues.Ended::key)
                .containsExactly("SUP-1");
        // Rights are asked for when somebody looks, not when the index is made.
        desk.hidden.add("ana1");
        assertThat(desk.near("my router", People.ANA)).containsExactly(CABLE);
        desk.hidden.clear();
        assertThat(desk.near("my router", People.MEI)).containsExactlyInAnyOrder(ROUTER, CABLE);
        // A level that was set since hides an issue, whatever the rights say.
        desk.issue(2, true, 7L, "The router blinks", CABLE);
        assertThat(desk.near("my router", People.ANA)).containsExactly(ROUTER);
        desk.issues.remove(1L);
        assertThat(desk.near("my router", People.ANA)).isEmpty();
    }

    private com.atlassian.jira.issue.Issue issue(long id) {
        desk.issue(id, false, null, "The router is broken");
        return java.util.Objects.requireNonNull(desk.issues.get(id));
    }

    @Test
    void whatIsOpenSecuredOrInternalIsNotInIt() throws IOException {
        desk.issue(1, true, null, "The router is dead", ROUTER);
        desk.internal(1, "Internal: the zanzibarite router model is faulty, tell nobody.");
        desk.issue(2, false, null, "The router blinks", "An open router issue has no answer yet, so wait.");
        desk.issue(3, true, 7L, "The router smokes", "A secret router of the board was exchanged.");
        desk.runs.look();
        assertThat(desk.near("router zanzibarite board open", People.ANA)).containsExactly(ROUTER);
        assertThat(anyFileHolds("zanzibarite")).isFalse();
        assertThat(desk.state.of(PastDesk.PROJECT)).hasValueSatisfying(state -> {
            assertThat(state.answers()).isEqualTo(1);
            assertThat(state.byWords()).as("there is no encoder").isEqualTo(1);
            assertThat(state.built()).isNotNull();
        });
    }

    private boolean anyFileHolds(String text) throws IOException {
        return anyFileHolds(home, text);
    }

    private static boolean anyFileHolds(Path home, String text) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(home)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void changesComeInAndWhatIsGoneIsInNoFile() throws IOException {
        desk.issue(1, true, null, "The router is dead", ROUTER);
        desk.issue(2, true, null, "The zanzibarite router blinks", CABLE);
        desk.runs.look();
        desk.issue(1, false, null, "The router is dead", ROUTER);
        desk.issue(4, true, null, "The router is slow", "Please move the router away from the microwave oven.");
        assertThat(anyFileHolds("zanzibarite")).isTrue();
        desk.issues.remove(2L);
        desk.runs.gone(2);
        desk.runs.look();
        assertThat(anyFileHolds("zanzibarite")).isFalse();
        assertThat(desk.near("my router", People.ANA))
                .containsExactly("Please move the router away from the microwave oven.");
    }

    @Test
    void whatWasDeletedOnOneNodeLeavesTheFilesOfAnotherAtItsNextLook(@TempDir Path away) throws IOException {
        PastDesk other = new PastDesk(away);
        for (PastDesk node : List.of(desk, other)) {
            node.issue(1, true, null, "The zanzibarite router blinks", CABLE);
            node.runs.look();
        }
        desk.issues.remove(1L);
        desk.runs.gone(1);
        other.issues.remove(1L);
        other.withdrawn.addAll(desk.withdrawn);
        assertThat(anyFileHolds(away, "zanzibarite")).isTrue();
        other.runs.look();
        assertThat(anyFileHolds(away, "zanzibarite")).isFalse();
        other.close();
        // A restart does it once, not again and again.
        PastDesk again = new PastDesk(away);
        again.withdrawn.addAll(desk.withdrawn);
        again.issue(1, true, null, "The zanzibarite router blinks", CABLE);
        again.runs.look();
        assertThat(again.near("my router", People.ANA)).containsExactly(CABLE);
        again.close();
    }

    @Test
    void whoOptsOutIsNotHandedOutAtOnceAndLeavesTheFilesAtTheNextLook() throws IOException {
        desk.issue(1, true, null, "The zanzibarite router blinks", CABLE);
        desk.runs.look();
        assertThat(desk.near("my router", People.ANA)).containsExactly(CABLE);
        desk.leftOut.add(People.MEI.getKey());
        assertThat(desk.near("my router", People.ANA)).isEmpty();
        desk.withdrawn.add(1L);
        desk.runs.look();
        assertThat(anyFileHolds("zanzibarite")).isFalse();
        desk.runs.rebuild(PastDesk.PROJECT);
        desk.runs.look();
        assertThat(anyFileHolds("zanzibarite")).isFalse();
        desk.leftOut.clear();
        desk.runs.rebuild(PastDesk.PROJECT);
        desk.runs.look();
        assertThat(desk.near("my router", People.ANA)).containsExactly(CABLE);
    }

    @Test
    void withoutConsentThereIsNoIndex() throws IOException {
        desk.issue(1, true, null, "The router is dead", ROUTER);
        desk.runs.look();
        desk.consent = false;
        desk.runs.look();
        assertThat(desk.search.near(PastDesk.PROJECT, "router", Language.ENGLISH, People.ANA, 5))
                .isEqualTo(new NearAnswers(List.of(), false, false, false));
        assertThat(anyFileHolds("lamps")).isFalse();
    }

    @Test
    void aBrokenIndexIsMadeAnewAndHealthSaysSo() throws IOException {
        desk.issue(1, true, null, "The router is dead", ROUTER);
        desk.runs.look();
        desk.close();
        List<Path> damaged = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
                damaged.add(file);
            }
        }
        assertThat(damaged).isNotEmpty();
        PastDesk again = new PastDesk(home);
        again.issue(1, true, null, "The router is dead", ROUTER);
        again.runs.look();
        assertThat(again.near("my router", People.ANA)).containsExactly(ROUTER);
        assertThat(again.failures).singleElement().asString().contains("damaged", "built again");
        assertThat(again.state.of(PastDesk.PROJECT))
                .hasValueSatisfying(state -> assertThat(state.broken()).contains("damaged"));
        again.close();
    }

    @Test
    void anIndexIsThereAfterARestartWithoutReadingAllAgain() {
        desk.issue(1, true, null, "The router is dead", ROUTER);
        desk.runs.look();
        var built = desk.state.of(PastDesk.PROJECT).orElseThrow().built();
        desk.close();
        PastDesk again = new PastDesk(home);
        again.runs.look();
        again.issue(1, true, null, "The router is dead", ROUTER);
        assertThat(again.near("my router", People.ANA)).containsExactly(ROUTER);
        assertThat(again.state.of(PastDesk.PROJECT).orElseThrow().built()).isEqualTo(built);
        assertThat(again.failures).isEmpty();
        again.close();
    }

    /** The thread must be gone, and with it the files: another class loader opens them next. */
    @Test
    void whatRunsEndsWhenTheAppStopsAlsoInTheMiddleOfABuild() throws Exception {
        for (long id = 1; id <= 2_000; id++) {
            desk.issue(id, true, null, "The router number " + id + " is dead", ROUTER, "No", CABLE);
        }
        desk.runs.start();
        for (int i = 0; i < 1_000 && desk.runs.progress() == null; i++) {
            Thread.sleep(10);
        }
        assertThat(desk.runs.progress()).isNotNull();
        desk.runs.stop();
        assertThat(desk.runs.progress()).isNull();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("heed-answers");
        PastDesk again = new PastDesk(home);
        again.indexes.open(PastDesk.PROJECT);
        assertThat(again.state.of(PastDesk.PROJECT).orElseThrow().built()).isNull();
        again.close();
    }

    @Test
    void whatWasSaidOftenIsHandedOutOnceWithItsCount() {
        desk.issue(1, true, null, "The router is dead", ROUTER);
        desk.issue(2, true, null, "The router is off", "Hello Mei,\n" + ROUTER);
        desk.issue(3, true, null, "The router blinks", CABLE);
        desk.hidden.add("mei2");
        desk.runs.look();
        assertThat(desk.search
                        .near(PastDesk.PROJECT, "my router", Language.ENGLISH, People.ANA, 5)
                        .answers())
                .extracting(near -> near.hit().answer().text(), NearAnswers.Near::times)
                .containsExactlyInAnyOrder(tuple(ROUTER, 2), tuple(CABLE, 1));
        assertThat(desk.search
                        .near(PastDesk.PROJECT, "my router", Language.ENGLISH, People.MEI, 5)
                        .answers())
                .as("what one may not browse is not counted either")
                .extracting(NearAnswers.Near::times)
                .containsOnly(1);
    }

    @Test
    void similarIssuesSayHowTheyEnded() {
        for (long id = 1; id <= 7; id++) {
            desk.issue(
                    id,
                    true,
                    null,
                    "The router number " + "x".repeat((int) id) + " is dead",
                    ROUTER,
                    "No",
                    CABLE,
                    "Thanks");
        }
        desk.issue(8, true, null, "Please send me the invoice", "The invoice was sent to you again by post.");
        desk.runs.look();
        List<SimilarIssues.Ended> ended =
                desk.similar.ended(issue(9), People.ANA).issues();
        assertThat(ended).hasSize(5).doesNotHaveDuplicates();
        assertThat(ended)
                .allMatch(one -> one.issueId() < 8
                        && one.resolution().equals("Done")
                        && one.answer().equals(CABLE)
                        && one.resolved().equals(desk.arrived.plusSeconds(3_600)));
        assertThat(desk.similar
                        .ended(java.util.Objects.requireNonNull(desk.issues.get(1L)), People.ANA)
                        .issues())
                .extracting(SimilarIssues.Ended::key)
                .doesNotContain("SUP-1");
    }

    @Test
    void anIssueNothingCanBeSaidAgainOfIsSimilarAllTheSameAndNeverAReply() {
        desk.issue(1, true, null, "The zanzibarite router is dead");
        desk.issue(2, true, null, "The zanzibarite router is off", "Ok.");
        desk.runs.look();
        assertThat(desk.similar.ended(issue(3), People.ANA).issues())
                .extracting(SimilarIssues.Ended::key, SimilarIssues.Ended::answer)
                .containsExactlyInAnyOrder(tuple("SUP-1", ""), tuple("SUP-2", "Ok."));
        assertThat(desk.near("zanzibarite router", People.ANA)).isEmpty();
        assertThat(new IndexedReplies(desk.indexes).ofProject(PastDesk.PROJECT, answer -> true, 0, 20))
                .isEmpty();
        desk.hidden.add("ana2");
        assertThat(desk.similar.ended(issue(3), People.ANA).issues())
                .as("who may browse is asked when somebody looks")
                .hasSize(1);
    }

    @Test
    void satisfactionCountsInWhatAReplyIsWorthAndParticipantsAreMasked() {
        desk.issue(1, true, null, "The router is dead", ROUTER);
        desk.runs.look();
        double unknown = worth();
        for (Object value : List.of("{\"rating\":5,\"comment\":\"1\"}", 5, "Feedback[rating=5]")) {
            rated(value);
            assertThat(worth())
                    .as(value.toString())
                    .isCloseTo(unknown + 0.125, org.assertj.core.data.Offset.offset(1e-9));
        }
        rated("{\"rating\":1}");
        assertThat(worth()).isCloseTo(unknown - 0.125, org.assertj.core.data.Offset.offset(1e-9));
        for (Object odd : List.of("{\"rating\":9}", "none", List.of(), "rating: 4.5")) {
            rated(odd);
            assertThat(worth()).as(odd.toString()).isEqualTo(unknown);
        }
        desk.issue(1, true, null, "The router is dead", "Please ask Bob or restart the router of the office.");
        rated(List.of(com.heed.jira.Fake.of(com.atlassian.jira.user.ApplicationUser.class)
                .with("getKey", "bob")
                .with("getDisplayName", "Bob Stone")
                .make()));
        assertThat(desk.near("router", People.ANA))
                .containsExactly("Please ask [NAME] or restart the router of the office.");
    }

    private void rated(Object value) {
        desk.fields.clear();
        desk.fields.add(com.heed.jira.Fake.of(com.atlassian.jira.issue.fields.CustomField.class)
                .with(
                        "getCustomFieldType",
                        com.heed.jira.Fake.of(com.atlassian.jira.issue.customfields.CustomFieldType.class)
                                .with("getKey", "com.atlassian.servicedesk:sd-request-feedback")
                                .make())
                .make());
        desk.fieldValue = value;
        desk.runs.rebuild(PastDesk.PROJECT);
        desk.runs.look();
    }

    private double worth() {
        return desk.search
                .near(PastDesk.PROJECT, "router", Language.ENGLISH, People.ANA, 1)
                .answers()
                .getFirst()
                .hit()
                .answer()
                .worth();
    }

    @Test
    void othersThatAskTheSameTodayAreNamed() {
        desk.issue(1, false, null, "How do I reset the password of my account?");
        desk.issue(2, false, null, "How do I reset the password of my account?");
        desk.issue(3, false, null, "When will the parcel arrive in Berlin?");
        assertThat(desk.similar.today(java.util.Objects.requireNonNull(desk.issues.get(1L)), People.ANA))
                .extracting(SimilarIssues.Same::key)
                .containsExactly("SUP-2");
    }
}
