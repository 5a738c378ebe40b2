package com.heed.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.access.Access;
import com.heed.jira.desk.Desk;
import com.heed.jira.leaving.LeavingViews;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.read.PicturesRead;
import com.heed.jira.recommend.RecommendationViews;
import com.heed.jira.reply.ReplyViews;
import com.heed.jira.store.Changes;
import com.heed.jira.store.Mode;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredPrediction;
import com.heed.jira.store.WorkQueue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what the person asking is to see of an issue. Reads our tables only, and the names of the models this node has: nothing is computed while a page is made. */
@Component
public class Panels {
    private final Access access;
    private final Settings settings;
    private final Predictions predictions;
    private final Changes changes;
    private final WorkQueue queue;
    private final Desk desk;
    private final ProjectModels models;
    private final ReplyViews replies;
    private final LeavingViews leaving;
    private final PicturesRead pictures;
    private final RecommendationViews recommendations;

    public Panels(
            Access access,
            Settings settings,
            Predictions predictions,
            Changes changes,
            WorkQueue queue,
            Desk desk,
            ProjectModels models,
            ReplyViews replies,
            LeavingViews leaving,
            PicturesRead pictures,
            RecommendationViews recommendations) {
        this.access = access;
        this.settings = settings;
        this.predictions = predictions;
        this.changes = changes;
        this.queue = queue;
        this.desk = desk;
        this.models = models;
        this.replies = replies;
        this.leaving = leaving;
        this.pictures = pictures;
        this.recommendations = recommendations;
    }

    public Panel of(Issue issue) {
        ProjectSettings project = settings.ofProject(issue.getProjectId());
        Mode mode = project.mode();
        if (!access.seesPredictions(issue, mode)) {
            return new Panel.Hidden();
        }
        if (mode == Mode.OFF) {
            return new Panel.Off();
        }
        if (mode == Mode.BEFORE_SETUP && !desk.isServiceProject(issue.getProjectObject())) {
            return new Panel.Hidden();
        }
        boolean waiting = queue.waitingFor(issue.getId());
        Optional<StoredPrediction> stored = predictions.newest(issue.getId());
        if (stored.isPresent()) {
            return new Panel.Shown(
                    stored.get(),
                    project,
                    changes.ofIssue(issue.getId()),
                    access.mayChange(issue),
                    waiting,
                    access.isAdministrator(),
                    stored.get().prediction().topic() == null ? List.of() : models.topicNames(issue.getProjectId()),
                    replies.of(issue).orElse(null),
                    leaving.of(issue).orElse(null),
                    customer(issue),
                    pictures.seen(issue),
                    recommendations.of(issue).orElse(null));
        }
        return waiting && queue.failing(issue.getId()) ? new Panel.Failing() : new Panel.Loading(waiting);
    }

    private static Panel.@Nullable Customer customer(Issue issue) {
        ApplicationUser reporter = issue.getReporter();
        return reporter == null
                ? null
                : new Panel.Customer(reporter.getKey(), issue.getProjectObject().getKey());
    }
}
