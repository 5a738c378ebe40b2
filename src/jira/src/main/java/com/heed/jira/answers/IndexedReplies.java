package com.heed.jira.answers;

import com.heed.jira.canned.MinedReplies;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The replies of past issues as they are in this node's index; none while that is not there. */
@Component
class IndexedReplies implements MinedReplies {
    private static final Comparator<Answer> BEST = Comparator.comparingDouble(Answer::worth)
            .thenComparing(Answer::written)
            .reversed();

    private final ProjectIndexes indexes;

    IndexedReplies(ProjectIndexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public List<Answer> ofProject(long project, Predicate<Answer> wanted, int skip, int most) {
        List<Answer> found = new ArrayList<>();
        each(project, answer -> {
            if (answer.origin() instanceof Origin.Past && answer.isReply() && wanted.test(answer)) {
                found.add(answer);
            }
        });
        found.sort(BEST);
        return found.stream().skip(skip).limit(most).toList();
    }

    @Override
    public Optional<Answer> find(long project, String id) {
        List<Answer> found = new ArrayList<>(1);
        each(project, answer -> {
            if (answer.origin() instanceof Origin.Past
                    && answer.isReply()
                    && answer.id().equals(id)) {
                found.add(answer);
            }
        });
        return found.stream().findFirst();
    }

    private void each(long project, Consumer<Answer> visitor) {
        indexes.of(project).ifPresent(index -> {
            try {
                index.index().each(visitor);
            } catch (IllegalStateException e) {
                // Closed in between: there is none now.
                return;
            }
        });
    }
}
