package com.heed.jira.work;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.heed.Contact;
import com.heed.analysis.Analysis;
import com.heed.jira.desk.Desk;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.picture.PictureWork;
import com.heed.jira.read.ContactReader;
import com.heed.jira.routing.ArrivedOn;
import com.heed.jira.routing.ChannelChoice;
import com.heed.jira.routing.CustomerWish;
import com.heed.jira.routing.OpenDesk;
import com.heed.jira.store.Arrivals;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Mode;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredPrediction;
import com.heed.jira.store.WorkQueue;
import com.heed.jira.surge.Subjects;
import com.heed.jira.write.IssueWriter;
import com.heed.topic.TopicModels;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one issue: text to prediction, prediction to channel, both into our tables, and into the issue where the project lets Heed act. */
@Component
public class IssueReading {
    private final IssueManager issues;
    private final PictureWork pictures;
    private final ContactReader contacts;
    private final AnalyserHolder analyser;
    private final ArrivedOn arrivedOn;
    private final CustomerWish wish;
    private final ChannelChoice channels;
    private final OpenDesk open;
    private final Settings settings;
    private final Predictions predictions;
    private final Arrivals arrivals;
    private final IssueWriter writer;
    private final Desk desk;
    private final ProjectModels models;
    private final UrgencyReadings urgency;
    private final EarlierTopics earlier;
    private final List<AfterReading> further;
    private final ErrorLog errors;

    public IssueReading(
            IssueManager issues,
            PictureWork pictures,
            ContactReader contacts,
            AnalyserHolder analyser,
            ArrivedOn arrivedOn,
            CustomerWish wish,
            ChannelChoice channels,
            OpenDesk open,
            Settings settings,
            Predictions predictions,
            Arrivals arrivals,
            IssueWriter writer,
            Desk desk,
            ProjectModels models,
            UrgencyReadings urgency,
            EarlierTopics earlier,
            List<AfterReading> further,
            ErrorLog errors) {
        this.issues = issues;
        this.pictures = pictures;
        this.contacts = contacts;
        this.analyser = analyser;
        this.arrivedOn = arrivedOn;
        this.wish = wish;
        this.channels = channels;
        this.open = open;
        this.settings = settings;
        this.predictions = predictions;
        this.arrivals = arrivals;
        this.writer = writer;
        this.desk = desk;
        this.models = models;
        this.urgency = urgency;
        this.earlier = earlier;
        this.further = List.copyOf(further);
        this.errors = errors;
    }

    void read(WorkQueue.Claim claim) {
        MutableIssue issue = issues.getIssueObject(claim.issueId());
        if (issue == null) {
            // Deleted while it waited.
            return;
        }
        ProjectSettings project = settings.ofProject(issue.getProjectId());
        if (!reads(issue, project.mode())) {
            return;
        }
        double threshold = claim.threshold() == null ? project.threshold() : claim.threshold();
        pictures.read(issue, project);
        Contact contact = contacts.read(issue);
        TopicModels topics = models.topics(issue.getProjectId());
        Analysis analysis = analyser.analyser()
                .analyse(
                        contact,
                        threshold,
                        topics,
                        models.moods(issue.getProjectId()),
                        topics.byLanguage().isEmpty() ? List.of() : earlier.before(issue, project));
        Prediction.@Nullable Urgency urgent = urgency.of(issue, contact, analysis, project)
                .map(said -> Prediction.Urgency.of(said.reading(), said.model(), contact.arrived()))
                .orElse(null);
        Predictions.@Nullable Decision decision = channels.choose(
                        issue.getId(),
                        issue.getProjectId(),
                        contact.on(arrivedOn.of(issue, contact, project)),
                        analysis,
                        project,
                        wish.of(issue, project),
                        urgent)
                .orElse(null);
        Prediction prediction = Prediction.of(
                analysis, threshold, decision == null ? null : decision.record(), urgent, contact.arrived());
        StoredPrediction stored = predictions.add(issue.getId(), issue.getProjectId(), prediction, decision);
        if (decision != null) {
            open.read(issue, contact, decision.record(), urgent, project);
        }
        // What Heed itself reports is nobody's contact: an alarm must not feed the next one.
        if (!String.valueOf(contact.customer()).equals(settings.ofInstance().userKey())) {
            arrivals.note(issue.getId(), issue.getProjectId(), contact.arrived(), Subjects.of(contact, prediction));
        }
        if (project.mode() == Mode.ACT && !claim.writes().isEmpty()) {
            writer.write(issue, project, stored, claim.writes());
        }
        for (AfterReading each : further) {
            try {
                each.after(issue, contact, stored);
            } catch (RuntimeException | LinkageError e) {
                // The prediction stands whatever comes after it.
                errors.add(each.name(), issue.getId(), e);
            }
        }
    }

    /** Before set-up only service projects are read: a software project has no customers. */
    private boolean reads(Issue issue, Mode mode) {
        return mode == Mode.BEFORE_SETUP ? desk.isServiceProject(issue.getProjectObject()) : mode.predicts();
    }
}
