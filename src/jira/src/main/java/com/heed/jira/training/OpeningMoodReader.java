package com.heed.jira.training;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.heed.analysis.Analysis;
import com.heed.analysis.Basis;
import com.heed.analysis.ContactAnalyser;
import com.heed.analysis.SentimentOutcome;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.OpeningMoods;
import com.heed.jira.store.Settings;
import com.heed.jira.work.AnalyserHolder;
import com.heed.topic.TopicModels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How customers felt when they asked, from what stood in the contact when it came. Each text is read once; what was told is kept. */
@Component
class OpeningMoodReader {
    private final ContactReader contacts;
    private final AnalyserHolder analyser;
    private final ProjectModels models;
    private final OpeningMoods moods;
    private final Settings settings;

    OpeningMoodReader(
            ContactReader contacts,
            AnalyserHolder analyser,
            ProjectModels models,
            OpeningMoods moods,
            Settings settings) {
        this.contacts = contacts;
        this.analyser = analyser;
        this.models = models;
        this.moods = moods;
        this.settings = settings;
    }

    /**
     * Moods of openings, from -1 to 1.
     *
     * @param issues of the project; a page of them, not thousands
     * @return by issue; not a number where nobody can tell
     */
    Map<Long, Double> of(Project project, List<Issue> issues) {
        Map<Long, Double> known =
                new HashMap<>(moods.known(issues.stream().map(Issue::getId).toList()));
        ContactAnalyser reader = analyser.analyser();
        double threshold = settings.ofProject(project.getId()).threshold();
        for (Issue issue : issues) {
            if (!known.containsKey(issue.getId())) {
                Analysis analysis = reader.analyse(
                        contacts.opening(issue), threshold, TopicModels.NONE, models.moods(project.getId()));
                double mood = mood(analysis.sentiment());
                known.put(issue.getId(), mood);
                // Where the encoder is missing on this node it is not kept: another node, or another day, tells better.
                if (analysis.basis() == Basis.ENCODER) {
                    moods.put(issue.getId(), project.getId(), mood);
                }
            }
        }
        return known;
    }

    private static double mood(SentimentOutcome outcome) {
        return switch (outcome) {
            case SentimentOutcome.Sure sure -> sure.sentiment().overall().score();
            case SentimentOutcome.Unsure unsure -> unsure.guess().overall().score();
            case SentimentOutcome.NoText none -> Double.NaN;
            case SentimentOutcome.UnknownLanguage unknown -> Double.NaN;
        };
    }
}
