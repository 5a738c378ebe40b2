package com.heed.jira.canned;

import com.atlassian.jira.project.Project;
import com.heed.jira.access.Access;
import com.heed.jira.store.AnswerReviews;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Replies of past issues that wait for somebody to say whether they may be shown. Nobody reviews what they may not read. */
@Component
public class ReviewQueue {
    /** Replies that are asked for to find those that wait. */
    private static final int MOST_ASKED = 1_000;

    private final AnswerReviews reviews;
    private final Access access;
    private volatile @Nullable MinedReplies source;

    public ReviewQueue(AnswerReviews reviews, Access access) {
        this.reviews = reviews;
        this.access = access;
    }

    /** Whatever mines replies says here where they are. Until it does, nothing waits. */
    public void readFrom(MinedReplies replies) {
        source = replies;
    }

    /** Those the person asking may read and nobody has decided about. @param most how many at most */
    public List<Answer> waiting(Project project, int most) {
        MinedReplies replies = source;
        if (replies == null) {
            return List.of();
        }
        Map<String, Boolean> decided = reviews.ofProject(project.getId());
        return replies.ofProject(project.getId(), MOST_ASKED).stream()
                .filter(answer -> !decided.containsKey(answer.id()) && mayRead(answer))
                .limit(most)
                .toList();
    }

    private boolean mayRead(Answer answer) {
        return switch (answer.origin()) {
            case Origin.Past past ->
                past.issue().matches("\\d{1,18}")
                        && access.issue(Long.parseLong(past.issue())).isPresent();
            case Origin.Canned canned -> true;
            case Origin.Article article -> true;
        };
    }
}
