package com.heed.jira.training;

import com.heed.jira.store.Topic;
import com.heed.jira.store.Topics;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Topics that administrators made of patterns, as something to learn from: each issue of such a pattern is an example of the topic. */
@Component
class AcceptedTopics {
    private final Topics topics;

    AcceptedTopics(Topics topics) {
        this.topics = topics;
    }

    /** Of one project, read once. */
    static final class Of {
        private final Map<Long, String> byIssue = new HashMap<>();

        private Of(Iterable<Topic> accepted) {
            // Oldest first: of two topics the later decision counts.
            for (Topic topic : accepted) {
                if (topic.name() != null) {
                    String name = topic.name();
                    topic.members().forEach(issue -> byIssue.put(issue, name));
                }
            }
        }

        boolean isEmpty() {
            return byIssue.isEmpty();
        }

        /** Whether an issue is an example of one. */
        boolean has(long issueId) {
            return byIssue.containsKey(issueId);
        }

        /**
         * The topic of an issue. What somebody who looked at the issue chose in a field counts before the topic; its kind, which was picked when it was made, does not.
         *
         * @param inSource where the project learns its topics from, or null where nothing stands there
         */
        @Nullable
        String topic(long issueId, @Nullable String inSource, boolean kind) {
            String made = byIssue.get(issueId);
            return made != null && (inSource == null || kind) ? made : inSource;
        }
    }

    Of of(long projectId) {
        return new Of(topics.accepted(projectId));
    }
}
