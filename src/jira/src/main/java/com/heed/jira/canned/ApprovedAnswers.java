package com.heed.jira.canned;

import com.heed.jira.store.AnswerReviews;
import com.heed.jira.store.ReplySettingsLog;
import java.util.Map;
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
    public record OfProject(boolean reviewed, Map<String, Boolean> decisions) {
        public OfProject {
            decisions = Map.copyOf(decisions);
        }

        public boolean isApproved(String answerId) {
            return decisions.getOrDefault(answerId, !reviewed);
        }
    }

    public OfProject ofProject(long project) {
        return new OfProject(settings.ofProject(project).reviewMined(), reviews.ofProject(project));
    }

    public boolean isApproved(long project, String answerId) {
        return ofProject(project).isApproved(answerId);
    }
}
