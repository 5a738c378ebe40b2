package com.heed.jira.canned;

import com.heed.jira.store.AnswerReview;
import com.heed.jira.store.AnswerReviews;
import com.heed.jira.store.ReplySettingsLog;
import com.heed.reply.Answer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which replies of past issues may be shown. Where a project does not ask for a review, all but those somebody declined. */
@Component
public class ApprovedAnswers {
    private final AnswerReviews reviews;
    private final ReplySettingsLog settings;

    public ApprovedAnswers(AnswerReviews reviews, ReplySettingsLog settings) {
        this.reviews = reviews;
        this.settings = settings;
    }

    /** What was decided in a project, to be asked about many answers. */
    public record OfProject(boolean reviewed, Map<String, AnswerReview> decisions) {
        public OfProject {
            decisions = Map.copyOf(decisions);
        }

        /** The answer as it may be shown, with the words an administrator gave it; empty if it may not. An approval is of a text: where the comment was changed since, it is none. */
        public Optional<Answer> approved(Answer answer) {
            AnswerReview decision = decisions.get(answer.id());
            if (decision == null) {
                return reviewed ? Optional.empty() : Optional.of(answer);
            }
            boolean ofThisText = decision.print().equals(AnswerReviews.print(answer.text()));
            return switch (decision.decision()) {
                case DECLINED, UNDONE -> Optional.empty();
                case APPROVED ->
                    ofThisText
                            ? Optional.of(said(answer, decision.text()))
                            : reviewed ? Optional.empty() : Optional.of(answer);
            };
        }

        private static Answer said(Answer answer, @Nullable String text) {
            return text == null
                    ? answer
                    : new Answer(
                            answer.id(),
                            answer.origin(),
                            answer.language(),
                            text,
                            answer.request(),
                            answer.written(),
                            answer.worth());
        }
    }

    /**
     * Which of some answers may still be shown in the words they had when they were prepared. A decision since then counts: what was declined is gone, and what was approved since, perhaps in other words, is shown when it is prepared again.
     *
     * @param answers identities of replies of past issues
     */
    public Set<String> stillShown(long project, Collection<String> answers, Instant prepared) {
        if (answers.isEmpty()) {
            return Set.of();
        }
        boolean reviewed = settings.ofProject(project).reviewMined();
        Map<String, AnswerReview> decisions = reviews.ofAnswers(project, answers);
        return answers.stream()
                .filter(answer -> {
                    AnswerReview decision = decisions.get(answer);
                    if (decision == null) {
                        return !reviewed;
                    }
                    return decision.decision() == AnswerReview.Decision.APPROVED
                            && (!decision.at().isAfter(prepared) || !reviewed && decision.text() == null);
                })
                .collect(Collectors.toSet());
    }

    public OfProject ofProject(long project) {
        return new OfProject(settings.ofProject(project).reviewMined(), reviews.ofProject(project));
    }
}
