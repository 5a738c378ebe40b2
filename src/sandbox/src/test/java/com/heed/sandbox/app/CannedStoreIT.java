package com.heed.sandbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Canned responses, their versions and what was decided of them, from the app's own jar, on each database. */
final class CannedStoreIT {
    private static final String STORE = "com.heed.jira.store.";
    private static final String REPLY = "com.heed.reply.";
    private static final long PROJECT = 10_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private @Nullable SandboxHost host;

    @AfterEach
    void stop() {
        if (host != null) {
            host.close();
        }
    }

    private AppObject repository(DatabaseKind kind, String name) {
        SandboxOptions options =
                new SandboxOptions(0, folder.resolve("home"), HeedJar.storeOnly(folder), kind, null, false, false);
        host = SandboxHost.start(options, List.of());
        return new AppObject(host.app().make(STORE + name));
    }

    private static Object project(AppObject log, long id) {
        return log.make(REPLY + "Scope$OfProject", id);
    }

    private static Object own(AppObject log, String person) {
        return log.make(REPLY + "Scope$Personal", person);
    }

    private static Object draft(AppObject log, String name, String words) {
        Object text = log.make(REPLY + "Template$Text", words);
        Object slot = log.make(REPLY + "Template$Slot", "customer.name");
        return log.make(
                STORE + "CannedDraft",
                name,
                log.constant("com.heed.Language", "CHINESE"),
                log.make(REPLY + "Template", List.of(text, slot)),
                "opening",
                List.of("refund", "退款"),
                List.of(log.make(REPLY + "Macro$FieldChange", "priority", "High")));
    }

    private static List<?> of(AppObject log, Object scope) {
        return (List<?>) log.call("of", scope);
    }

    private static AppObject only(List<?> responses) {
        assertThat(responses).hasSize(1);
        return new AppObject(Objects.requireNonNull(responses.getFirst()));
    }

    /** The text of a version; null if there is none. */
    private static @Nullable Object source(AppObject stored, String which) {
        Object version = stored.callOrNull(which);
        return version == null
                ? null
                : new AppObject(new AppObject(new AppObject(version).call("response")).call("template")).call("source");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatIsKeptComesBackAsItWentIn(DatabaseKind kind) {
        AppObject log = repository(kind, "CannedLog");
        Object shop = project(log, PROJECT);

        log.call("add", shop, draft(log, "退款 😀", "您好 <b>'\\ % _\n"), "ana", true);

        AppObject stored = only(of(log, shop));
        assertThat(source(stored, "inUse")).isEqualTo("您好 <b>'\\ % _\n{{customer.name}}");
        AppObject version = new AppObject(stored.call("inUse"));
        AppObject response = new AppObject(version.call("response"));
        assertThat(response.call("name")).isEqualTo("退款 😀");
        assertThat(response.call("tags")).isEqualTo(List.of("refund", "退款"));
        assertThat(response.call("shortcut")).isEqualTo("opening");
        assertThat(new AppObject(response.call("approval")).call("by")).isEqualTo("ana");
        assertThat(new AppObject(version.call("macro")).call("changes").toString())
                .isEqualTo("[FieldChange[field=priority, value=High]]");
        assertThat(of(log, project(log, PROJECT + 1))).isEmpty();
        assertThat(of(log, own(log, "ana"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aProposalStandsBesideWhatIsInUseUntilSomebodyDecides(DatabaseKind kind) {
        AppObject log = repository(kind, "CannedLog");
        Object shop = project(log, PROJECT);
        Object added = log.call("add", shop, draft(log, "Refund", "First "), "ana", false);
        assertThat(source(only(of(log, shop)), "inUse")).isNull();

        log.callOrNull("decide", added, new AppObject(added).call("proposed"), true, "admin");
        Object changed = log.call("change", added, draft(log, "Refund", "Second "), "mei", false);
        assertThat(source(new AppObject(changed), "inUse")).isEqualTo("First {{customer.name}}");
        assertThat(source(new AppObject(changed), "proposed")).isEqualTo("Second {{customer.name}}");

        log.callOrNull("decide", changed, new AppObject(changed).call("proposed"), false, "admin");
        AppObject declined = only(of(log, shop));
        assertThat(source(declined, "inUse")).isEqualTo("First {{customer.name}}");
        assertThat(source(declined, "proposed")).isNull();

        Object third = log.call("change", declined.object(), draft(log, "Refund", "Third "), "admin", true);
        assertThat(source(new AppObject(third), "inUse")).isEqualTo("Third {{customer.name}}");
        log.callOrNull("delete", third, "admin");
        assertThat(of(log, shop)).isEmpty();
        assertThat((Optional<?>) log.call("find", new AppObject(third).call("id")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aProposalThatWasDeclinedIsGone(DatabaseKind kind) {
        AppObject log = repository(kind, "CannedLog");
        Object shop = project(log, PROJECT);
        Object added = log.call("add", shop, draft(log, "Refund", "First "), "ana", false);

        log.callOrNull("decide", added, new AppObject(added).call("proposed"), false, "admin");

        assertThat(of(log, shop)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatAPersonKeptForThemselvesIsExportedAndForgottenWithAllVersions(DatabaseKind kind) {
        AppObject log = repository(kind, "CannedLog");
        Object mine = log.call("add", own(log, "mei"), draft(log, "Mine", "One "), "mei", true);
        log.call("change", mine, draft(log, "Mine", "Two "), "mei", true);
        log.call("add", own(log, "ana"), draft(log, "Hers", "Three "), "ana", true);
        log.call("add", project(log, PROJECT), draft(log, "Ours", "Four "), "mei", true);

        assertThat((List<?>) log.call("everythingOf", "mei")).hasSize(2);
        assertThat(log.call("forget", "mei")).isEqualTo(1);

        assertThat((List<?>) log.call("everythingOf", "mei")).isEmpty();
        assertThat(of(log, own(log, "mei"))).isEmpty();
        assertThat(of(log, own(log, "ana"))).hasSize(1);
        assertThat(of(log, project(log, PROJECT))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theLastDecisionAboutAnAnswerCounts(DatabaseKind kind) {
        AppObject reviews = repository(kind, "AnswerReviews");
        decide(reviews, "past-10001-10200", "APPROVED", "0f", "Other words <b>");
        decide(reviews, "past-10001-10200", "DECLINED", "0f", null);
        decide(reviews, "past-10002-10300", "APPROVED", "1e", "Other words <b>");
        decide(reviews, "past-10003-10400", "APPROVED", "2d", null);
        decide(reviews, "past-10003-10400", "UNDONE", "", null);

        Map<?, ?> decided = (Map<?, ?>) reviews.call("ofProject", PROJECT);
        assertThat(decided.keySet().stream().map(Object::toString).toList())
                .containsExactly("past-10001-10200", "past-10002-10300");
        AppObject approved = new AppObject(Objects.requireNonNull(decided.get("past-10002-10300")));
        assertThat(approved.call("text")).isEqualTo("Other words <b>");
        assertThat(approved.call("print")).isEqualTo("1e");
        assertThat(new AppObject(Objects.requireNonNull(decided.get("past-10001-10200"))).callOrNull("text"))
                .isNull();
        assertThat(reviews.call("ofProject", PROJECT + 1)).isEqualTo(Map.of());
    }

    private static void decide(AppObject reviews, String answer, String decision, String print, @Nullable String text) {
        reviews.callOrNull(
                "decide",
                PROJECT,
                answer,
                reviews.constant("com.heed.jira.store.AnswerReview$Decision", decision),
                print,
                text,
                "admin");
    }
}
