package com.heed.jira.reply;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Language;
import com.heed.jira.answers.AnswerSearch;
import com.heed.jira.answers.NearAnswers;
import com.heed.jira.canned.ApprovedAnswers;
import com.heed.jira.canned.Filling;
import com.heed.reply.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What agents answered to requests like this one, and help articles. Who may read which is decided for whoever looks, not here. */
@Component
public class PastSource implements AnswerSource {
    /** Enough for the ranker to find three different ones that an agent may see. */
    private static final int NEAR = 30;

    private final AnswerSearch search;
    private final ApprovedAnswers approved;
    private final Filling filling;

    public PastSource(AnswerSearch search, ApprovedAnswers approved, Filling filling) {
        this.search = search;
        this.approved = approved;
        this.filling = filling;
    }

    /** None while the project's index is not there. */
    @Override
    public Looked find(ReplyRequest request, Language language) {
        Issue issue = request.issue();
        @Nullable ApplicationUser whose = issue.getAssignee() == null ? issue.getReporter() : issue.getAssignee();
        if (whose == null) {
            return new Looked(List.of(), false);
        }
        ApprovedAnswers.OfProject decided = approved.ofProject(issue.getProjectId());
        String own = String.valueOf(issue.getId());
        NearAnswers near = search.near(
                issue.getProjectId(),
                request.text(),
                language,
                NEAR,
                answer -> !(answer.origin() instanceof Origin.Past past)
                        || !past.issue().equals(own) && decided.approved(answer).isPresent());
        return new Looked(
                near.answers().stream()
                        .map(one -> one.hit().answer())
                        .map(answer -> answer.origin() instanceof Origin.Past
                                ? decided.approved(answer).orElse(answer)
                                : answer)
                        .map(answer -> new Candidate(answer, filling.fill(answer, issue, whose)))
                        .toList(),
                near.away());
    }
}
