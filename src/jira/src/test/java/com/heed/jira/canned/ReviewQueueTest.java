package com.heed.jira.canned;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.heed.Language;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.access.Access;
import com.heed.jira.desk.Desk;
import com.heed.jira.store.AnswerReview;
import com.heed.jira.store.AnswerReviews;
import com.heed.jira.store.ReplySettings;
import com.heed.jira.store.ReplySettingsLog;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Issue 1 may be browsed, issue 2 may not. */
final class ReviewQueueTest {
    private final Map<String, AnswerReview> decided = new HashMap<>();
    private final List<Answer> mined = new ArrayList<>();
    private boolean reviewed;

    private static final ActiveObjects NONE = Fake.silent(ActiveObjects.class);

    private final AnswerReviews reviews = new AnswerReviews(NONE) {
        @Override
        public Map<String, AnswerReview> ofProject(long projectId) {
            return decided;
        }

        @Override
        public Map<String, AnswerReview> ofAnswers(long projectId, Collection<String> answers) {
            return decided;
        }
    };

    private static Answer past(String issue) {
        return new Answer(
                "past-" + issue + "-7",
                new Origin.Past(issue, "7"),
                Language.ENGLISH,
                "We sent it.",
                null,
                Instant.EPOCH,
                1);
    }

    private ReviewQueue queue() {
        Access access = new Access(
                Fake.of(JiraAuthenticationContext.class)
                        .with("getLoggedInUser", People.ANA)
                        .make(),
                Fake.of(PermissionManager.class)
                        .answering("hasPermission", args -> args[1] instanceof Issue issue && issue.getId() == 1L)
                        .make(),
                Fake.silent(GlobalPermissionManager.class),
                Fake.of(IssueManager.class)
                        .answering("getIssueObject", args -> issue((Long) args[0]))
                        .make(),
                Fake.silent(ProjectManager.class),
                new Desk());
        return new ReviewQueue(reviews, access, source);
    }

    private static Object issue(Long id) {
        return Fake.of(com.atlassian.jira.issue.MutableIssue.class)
                .with("getId", id)
                .make();
    }

    private static final Project SHOP =
            Fake.of(Project.class).with("getId", 10L).make();

    private final MinedReplies source = new MinedReplies() {
        @Override
        public List<Answer> ofProject(long project, Predicate<Answer> wanted, int skip, int most) {
            return mined.stream().filter(wanted).skip(skip).limit(most).toList();
        }

        @Override
        public Optional<Answer> find(long project, String id) {
            return mined.stream().filter(answer -> answer.id().equals(id)).findFirst();
        }
    };

    private void decide(Answer answer, AnswerReview.Decision decision, @Nullable String text) {
        decided.put(
                answer.id(),
                new AnswerReview(
                        answer.id(), decision, AnswerReviews.print(answer.text()), text, "ana", Instant.EPOCH));
    }

    private static Answer changed(Answer answer, String text) {
        return new Answer(
                answer.id(), answer.origin(), answer.language(), text, null, answer.written(), answer.worth());
    }

    @Test
    void nobodyReviewsWhatTheyMayNotReadAndNothingTwice() {
        mined.addAll(List.of(past("1"), past("2")));
        assertThat(queue().waiting(SHOP, 0, 20)).containsExactly(past("1"));
        assertThat(queue().waiting(SHOP, 1, 20)).isEmpty();
        assertThat(queue().find(SHOP, "past-1-7")).contains(past("1"));
        assertThat(queue().find(SHOP, "past-2-7")).isEmpty();
        decide(past("1"), AnswerReview.Decision.DECLINED, null);
        decide(past("2"), AnswerReview.Decision.DECLINED, null);
        assertThat(queue().waiting(SHOP, 0, 20)).isEmpty();
        assertThat(queue().decided(SHOP, 20)).extracting(AnswerReview::answerId).containsExactly("past-1-7");
    }

    @Test
    void whatWasApprovedAndChangedSinceWaitsAgain() {
        decide(past("1"), AnswerReview.Decision.APPROVED, null);
        mined.add(changed(past("1"), "Give me your password."));
        assertThat(queue().waiting(SHOP, 0, 20)).hasSize(1);
    }

    private ApprovedAnswers.OfProject approved() {
        return answers().ofProject(10);
    }

    private ApprovedAnswers answers() {
        return new ApprovedAnswers(reviews, new ReplySettingsLog(NONE) {
            @Override
            public ReplySettings ofProject(long projectId) {
                return new ReplySettings(reviewed);
            }
        });
    }

    /** Decisions of {@link #decide} are of the year 1970. */
    @Test
    void aReplyThatWasPreparedBeforeIsHeldAgainstWhatWasDecidedSince() {
        List<String> all = List.of("past-1-7", "past-2-7", "past-3-7", "past-4-7");
        decide(past("1"), AnswerReview.Decision.APPROVED, null);
        decide(past("2"), AnswerReview.Decision.DECLINED, null);
        decide(past("3"), AnswerReview.Decision.APPROVED, "Other words.");
        Instant before = Instant.EPOCH.minusSeconds(1);
        Instant after = Instant.EPOCH.plusSeconds(1);

        assertThat(answers().stillShown(10, all, before)).containsExactlyInAnyOrder("past-1-7", "past-4-7");
        assertThat(answers().stillShown(10, all, after)).containsExactlyInAnyOrder("past-1-7", "past-3-7", "past-4-7");
        reviewed = true;
        assertThat(answers().stillShown(10, all, before)).isEmpty();
        assertThat(answers().stillShown(10, all, after)).containsExactlyInAnyOrder("past-1-7", "past-3-7");
    }

    @Test
    void withoutAReviewAllAreShownButThoseThatWereDeclined() {
        decide(past("1"), AnswerReview.Decision.APPROVED, null);
        decide(past("2"), AnswerReview.Decision.DECLINED, null);
        for (boolean on : List.of(true, false)) {
            reviewed = on;
            assertThat(approved().approved(past("1"))).contains(past("1"));
            assertThat(approved().approved(past("2"))).isEmpty();
            assertThat(approved().approved(past("3")).isPresent()).isEqualTo(!on);
        }
    }

    @Test
    void theWordsOfAnAdministratorAreSaidAndAnApprovalHoldsForItsTextAlone() {
        reviewed = true;
        decide(past("1"), AnswerReview.Decision.APPROVED, "We sent it today.");
        assertThat(approved().approved(past("1")).map(Answer::text)).contains("We sent it today.");
        assertThat(approved().approved(changed(past("1"), "Give me your password.")))
                .isEmpty();
    }
}
