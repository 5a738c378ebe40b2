package com.heed.jira.canned;

import com.atlassian.jira.project.Project;
import com.heed.jira.access.Access;
import com.heed.jira.store.AnswerReview;
import com.heed.jira.store.AnswerReviews;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Replies of past issues that wait for somebody to say whether they may be shown, and what was decided. Nobody reviews what they may not read. */
@Component
public class ReviewQueue {
    private final AnswerReviews reviews;
    private final Access access;
    private final MinedReplies mined;

    public ReviewQueue(AnswerReviews reviews, Access access, MinedReplies mined) {
        this.reviews = reviews;
        this.access = access;
        this.mined = mined;
    }

    /** Those the person asking may read and nobody has decided about as they are now, the best first. @param skip passed over @param most how many at most */
    public List<Answer> waiting(Project project, int skip, int most) {
        Map<String, AnswerReview> decided = reviews.ofProject(project.getId());
        Map<String, Boolean> readable = new HashMap<>();
        return mined.ofProject(
                project.getId(),
                answer -> isOpen(decided.get(answer.id()), answer)
                        && answer.origin() instanceof Origin.Past past
                        && readable.computeIfAbsent(past.issue(), this::mayRead),
                skip,
                most);
    }

    private static boolean isOpen(@org.jspecify.annotations.Nullable AnswerReview decision, Answer answer) {
        return decision == null
                || (decision.decision() == AnswerReview.Decision.APPROVED
                        && !decision.print().equals(AnswerReviews.print(answer.text())));
    }

    private boolean mayRead(String issue) {
        return issue.matches("\\d{1,18}") && access.issue(Long.parseLong(issue)).isPresent();
    }

    /** The reply of that identity, if it is there and the person asking may read it. */
    public Optional<Answer> find(Project project, String id) {
        return mined.find(project.getId(), id)
                .filter(answer -> answer.origin() instanceof Origin.Past past && mayRead(past.issue()));
    }

    /** What was decided last, the newest first, of issues the person asking may read. */
    public List<AnswerReview> decided(Project project, int most) {
        List<AnswerReview> all =
                new ArrayList<>(reviews.ofProject(project.getId()).values());
        return all.reversed().stream()
                .filter(review ->
                        issueOf(review.answerId()).filter(this::mayRead).isPresent())
                .limit(most)
                .toList();
    }

    /** The number of the issue a past answer of this identity stands in. */
    public static Optional<String> issueOf(String answerId) {
        return answerId.matches("past-\\d{1,18}-.+")
                ? Optional.of(answerId.substring(5, answerId.indexOf('-', 5)))
                : Optional.empty();
    }
}
