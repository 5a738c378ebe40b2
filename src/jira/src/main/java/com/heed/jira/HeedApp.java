package com.heed.jira;

import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.heed.jira.answers.AnswerEvents;
import com.heed.jira.answers.AnswerRuns;
import com.heed.jira.overview.OverviewRuns;
import com.heed.jira.overview.OverviewTimer;
import com.heed.jira.pattern.PatternRuns;
import com.heed.jira.pattern.PatternTimer;
import com.heed.jira.replay.Refitting;
import com.heed.jira.routing.DeskEvents;
import com.heed.jira.routing.PlanTimer;
import com.heed.jira.sequence.QueueTimer;
import com.heed.jira.surge.SurgeTimer;
import com.heed.jira.training.LeavingTimer;
import com.heed.jira.training.Retraining;
import com.heed.jira.training.TrainingRunner;
import com.heed.jira.work.IssueEvents;
import com.heed.jira.work.Sweeper;
import com.heed.jira.work.Worker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Starts and stops what runs by itself. Nothing runs before {@code onStart}: our tables do not exist until then. The host calls
 * {@code onStop} when it shuts down and {@code destroy} whenever the app is disabled; either may come first, or alone.
 */
@Component
@ExportAsService(LifecycleAware.class)
public class HeedApp implements LifecycleAware, DisposableBean {
    private final Worker worker;
    private final IssueEvents events;
    private final Sweeper sweeper;
    private final TrainingRunner trainings;
    private final Retraining retraining;
    private final SurgeTimer surges;
    private final PatternRuns patternRuns;
    private final PatternTimer patterns;
    private final DeskEvents desk;
    private final PlanTimer plans;
    private final QueueTimer queues;
    private final Refitting refitting;
    private final OverviewRuns overviewRuns;
    private final OverviewTimer overviews;
    private final AnswerRuns answers;
    private final AnswerEvents answerEvents;
    private final LeavingTimer leaving;
    private boolean started;

    public HeedApp(
            Worker worker,
            IssueEvents events,
            Sweeper sweeper,
            TrainingRunner trainings,
            Retraining retraining,
            SurgeTimer surges,
            PatternRuns patternRuns,
            PatternTimer patterns,
            DeskEvents desk,
            PlanTimer plans,
            QueueTimer queues,
            Refitting refitting,
            OverviewRuns overviewRuns,
            OverviewTimer overviews,
            AnswerRuns answers,
            AnswerEvents answerEvents,
            LeavingTimer leaving) {
        this.worker = worker;
        this.events = events;
        this.sweeper = sweeper;
        this.trainings = trainings;
        this.retraining = retraining;
        this.surges = surges;
        this.patternRuns = patternRuns;
        this.patterns = patterns;
        this.desk = desk;
        this.plans = plans;
        this.queues = queues;
        this.refitting = refitting;
        this.overviewRuns = overviewRuns;
        this.overviews = overviews;
        this.answers = answers;
        this.answerEvents = answerEvents;
        this.leaving = leaving;
    }

    @Override
    public synchronized void onStart() {
        if (!started) {
            started = true;
            worker.start();
            events.start();
            sweeper.start();
            trainings.start();
            retraining.start();
            surges.start();
            patternRuns.start();
            patterns.start();
            desk.start();
            plans.start();
            queues.start();
            refitting.start();
            overviewRuns.start();
            overviews.start();
            answers.start();
            answerEvents.start();
            leaving.start();
        }
    }

    @Override
    public synchronized void onStop() {
        if (started) {
            started = false;
            leaving.stop();
            answerEvents.stop();
            answers.stop();
            overviews.stop();
            overviewRuns.stop();
            queues.stop();
            refitting.stop();
            plans.stop();
            desk.stop();
            retraining.stop();
            trainings.stop();
            patterns.stop();
            surges.stop();
            patternRuns.stop();
            sweeper.stop();
            events.stop();
            worker.stop();
        }
    }

    @Override
    public void destroy() {
        onStop();
    }
}
