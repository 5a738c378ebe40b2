package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Language;
import com.heed.suggestion.AnsweredContact;
import com.heed.suggestion.ShownReplies;
import java.util.List;
import java.util.Map;

/** Where the answers of a project's past are read, and what its agents did with suggested replies. */
public interface ReplyPast {
    /**
     * What there is to learn from, by language; a language without any is not in it.
     *
     * @param answers clean and masked, from resolved issues without a security level
     * @param shown   from issues likewise without one, resolved or not
     */
    record Read(Map<Language, List<AnsweredContact>> answers, Map<Language, List<ShownReplies>> shown) {
        public Read {
            answers = Map.copyOf(answers);
            shown = Map.copyOf(shown);
        }
    }

    /** What a person may see of it. @param source where the topic of an issue stands, for the report */
    Read read(ApplicationUser reader, Project project, String source, TrainingProgress progress);
}
