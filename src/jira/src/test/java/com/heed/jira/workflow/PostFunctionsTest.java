package com.heed.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.MutableIssue;
import com.heed.jira.Fake;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.InstantLog;
import com.heed.jira.work.ReadRequests;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PostFunctionsTest {
    private final List<String> asked = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final ErrorLog errors = new ErrorLog(Fake.silent(ActiveObjects.class)) {
        @Override
        public void add(String place, @Nullable Long issueId, Throwable failure) {
            failures.add(place + " " + issueId);
        }
    };

    @SuppressWarnings("NullAway") // nothing of it is used: every call is answered here
    private ReadRequests requests(boolean broken) {
        return new ReadRequests(null, null, null) {
            @Override
            public void inTransition(long issueId, Set<String> writes, @Nullable Double threshold) {
                if (broken) {
                    throw new IllegalStateException("the database is away");
                }
                asked.add(issueId + " " + new TreeSet<>(writes) + " " + threshold);
            }
        };
    }

    private static Map<String, Object> transition() {
        return Map.of("issue", Fake.of(MutableIssue.class).with("getId", 10L).make());
    }

    private static final PropertySet NONE = Fake.silent(PropertySet.class);

    @Test
    void eachQueuesWhatItIsNamedFor() {
        new AnalyseRequestFunction(requests(false), errors).execute(transition(), Map.of(), NONE);
        new TagSentimentFunction(requests(false), errors).execute(transition(), Map.of("threshold", "80"), NONE);
        new TagTopicFunction(requests(false), errors).execute(transition(), Map.of(), NONE);
        new TagUrgencyFunction(requests(false), errors).execute(transition(), Map.of(), NONE);
        new RouteChannelFunction(requests(false), errors).execute(transition(), Map.of("threshold", ""), NONE);
        new PrepareRepliesFunction(requests(false), errors).execute(transition(), Map.of(), NONE);

        assertThat(asked)
                .containsExactly(
                        "10 [channel, sentiment, topic, urgency] null",
                        "10 [sentiment] 0.8",
                        "10 [topic] null",
                        "10 [urgency] null",
                        "10 [channel] null",
                        "10 [] null");
    }

    @Test
    void anInstantAnswerIsWishedForBeforeTheIssueIsQueued() {
        new InstantAnswerFunction(wishes(), requests(false), errors).execute(transition(), Map.of(), NONE);

        assertThat(asked).containsExactly("wish for 10", "10 [] null");
    }

    @Test
    void anInstantAnswerThatCannotBeQueuedLetsTheTransitionGoOn() {
        new InstantAnswerFunction(wishes(), requests(true), errors).execute(transition(), Map.of(), NONE);

        assertThat(failures).containsExactly("post-function 10");
    }

    private InstantLog wishes() {
        return new InstantLog(Fake.silent(ActiveObjects.class)) {
            @Override
            public void wish(long issueId) {
                asked.add("wish for " + issueId);
            }
        };
    }

    @Test
    void inShadowNothingIsToBeWritten() {
        new TagSentimentFunction(requests(false), errors).execute(transition(), Map.of("shadow", "true"), NONE);

        assertThat(asked).containsExactly("10 [] null");
    }

    @Test
    void noFaultOfOursStopsATransition() {
        assertThatCode(() -> {
                    new AnalyseRequestFunction(requests(true), errors).execute(transition(), Map.of(), NONE);
                    new AnalyseRequestFunction(requests(false), errors).execute(Map.of(), Map.of(), NONE);
                    new AnalyseRequestFunction(requests(false), errors)
                            .execute(transition(), Map.of("threshold", "a lot"), NONE);
                })
                .doesNotThrowAnyException();
        assertThat(failures).containsExactly("post-function 10", "post-function null", "post-function 10");
    }

    @Test
    void theFormKeepsPercentagesAndDropsEverythingElse() {
        ReadingFunctionFactory factory = new ReadingFunctionFactory();

        assertThat(factory.getDescriptorParams(form("80", "true")))
                .isEqualTo(Map.of("threshold", "80", "shadow", "true"));
        assertThat(factory.getDescriptorParams(form("101", null)))
                .isEqualTo(Map.of("threshold", "", "shadow", "false"));
        assertThat(factory.getDescriptorParams(form("NaN", null)))
                .isEqualTo(Map.of("threshold", "", "shadow", "false"));
    }

    private static Map<String, Object> form(String threshold, @Nullable String shadow) {
        Map<String, Object> form = new HashMap<>();
        form.put("threshold", new String[] {threshold});
        if (shadow != null) {
            form.put("shadow", new String[] {shadow});
        }
        return form;
    }

    @Test
    @SuppressWarnings("unchecked")
    void theEditorShowsWhatTheWorkflowKeeps() {
        FunctionDescriptor descriptor = new FunctionDescriptor();
        descriptor.getArgs().put("threshold", "80");
        descriptor.getArgs().put("shadow", "true");

        Object shown = new ReadingFunctionFactory()
                .getVelocityParams("view", descriptor)
                .get("form");

        assertThat(shown).isInstanceOfSatisfying(ReadingForm.class, form -> {
            assertThat(form.getThreshold()).isEqualTo("80");
            assertThat(form.isShadow()).isTrue();
        });
    }
}
