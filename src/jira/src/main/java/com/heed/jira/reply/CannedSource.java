package com.heed.jira.reply;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Language;
import com.heed.jira.canned.CannedAnswers;
import com.heed.jira.canned.Filling;
import com.heed.reply.CannedResponse;
import com.heed.reply.FilledText;
import com.heed.reply.Library;
import com.heed.reply.Scope;
import com.heed.reply.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Approved texts: for agents with the slots of the issue, for customers those that are marked for them and have no slot. */
@Component
public class CannedSource implements AnswerSource, OpenAnswers {
    private final CannedAnswers canned;
    private final Filling filling;

    public CannedSource(CannedAnswers canned, Filling filling) {
        this.canned = canned;
        this.filling = filling;
    }

    /** Those of the project and of all, and the assignee's own. What only whoever looks can know stays open; see {@link LateSlots}. */
    @Override
    public Looked find(ReplyRequest request, Language language) {
        Issue issue = request.issue();
        @Nullable ApplicationUser assignee = issue.getAssignee();
        // A customer has no responses of their own: what is left is the project's and everybody's.
        @Nullable ApplicationUser whose = assignee == null ? issue.getReporter() : assignee;
        if (whose == null) {
            return new Looked(List.of(), false);
        }
        return new Looked(
                canned.usableBy(whose, issue.getProjectObject(), language).stream()
                        .map(answer -> new Candidate(answer, later(filling.fill(answer, issue, whose))))
                        .toList(),
                false);
    }

    private static FilledText later(FilledText filled) {
        return new FilledText(filled.pieces().stream()
                .map(piece -> piece instanceof FilledText.Filled said && LateSlots.isLate(said.slot())
                        ? new FilledText.Open(said.slot())
                        : piece)
                .toList());
    }

    @Override
    public boolean maySend() {
        return true;
    }

    @Override
    public List<OpenAnswer> of(Project project, ApplicationUser customer, Language language, String text) {
        Library library = canned.library(customer, project);
        return library.responses().stream()
                .filter(response -> response.language() == language && isForCustomers(response))
                .map(response -> new OpenAnswer(response.answer(library.composeSoftly(response)), response.name()))
                .filter(open -> Template.again(open.answer().text()).slots().isEmpty()
                        && Template.again(open.answer().text()).includes().isEmpty())
                .toList();
    }

    private static boolean isForCustomers(CannedResponse response) {
        return !(response.scope() instanceof Scope.Personal)
                && response.tags().stream().anyMatch(CannedAnswers.FOR_CUSTOMERS::equalsIgnoreCase);
    }
}
