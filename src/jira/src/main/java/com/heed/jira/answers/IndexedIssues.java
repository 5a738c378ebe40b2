package com.heed.jira.answers;

import com.heed.reply.Origin;
import com.heed.retrieval.AnswerIndex;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Which issues this node's indexes hold something of. */
@Component
public class IndexedIssues {
    private final ProjectIndexes indexes;

    IndexedIssues(ProjectIndexes indexes) {
        this.indexes = indexes;
    }

    /** Numbers of the issues; looks through all answers. */
    public Set<Long> ids() {
        Set<Long> ids = new TreeSet<>();
        for (ProjectIndex<AnswerIndex> index : indexes.all()) {
            try {
                index.index().each(answer -> {
                    if (answer.origin() instanceof Origin.Past past) {
                        ids.add(Long.valueOf(past.issue()));
                    }
                });
            } catch (IllegalStateException e) {
                // Closed in between: it holds nothing now.
                continue;
            }
        }
        return ids;
    }
}
