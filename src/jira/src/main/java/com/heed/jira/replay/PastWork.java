package com.heed.jira.replay;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.forecast.PastContact;
import com.heed.jira.HostComponents;
import com.heed.jira.store.Expectations;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Replays;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredReplay;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import com.heed.jira.training.TrainingProgress;
import com.heed.replay.Replay;
import com.heed.replay.ReplayDesk;
import com.heed.replay.ReplayedDay;
import com.heed.replay.StatedDesk;
import com.heed.simulation.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a project's issues to what is expected of its contacts, and to a replay. Each part is kept as soon as it is there: what was learned counts even where the record is too short to be replayed. */
@Component
class PastWork {
    private final Trainings trainings;
    private final PastContacts past;
    private final Expectations expectations;
    private final Replays replays;
    private final Settings settings;
    private final UserManager users;
    private final ProjectManager projects;
    private final HostComponents host;
    private final Clock clock = Clock.systemUTC();

    PastWork(
            Trainings trainings,
            PastContacts past,
            Expectations expectations,
            Replays replays,
            Settings settings,
            UserManager users,
            ProjectManager projects,
            HostComponents host) {
        this.trainings = trainings;
        this.past = past;
        this.expectations = expectations;
        this.replays = replays;
        this.settings = settings;
        this.users = users;
        this.projects = projects;
        this.host = host;
    }

    /** @param plan of a replay; null where nothing is to be replayed */
    void run(Training work, @Nullable ReplayPlan plan, TrainingProgress progress) {
        ApplicationUser reader = users.getUserByKey(work.author());
        Project project = projects.getProjectObj(work.projectId());
        if (reader == null || !reader.isActive() || project == null) {
            failed(work, "replay.gone");
            return;
        }
        ProjectSettings known = settings.ofProject(project.getId());
        if (known.channels().isEmpty()) {
            failed(work, "replay.nochannels");
            return;
        }
        Instant now = clock.instant();
        List<PastContact> contacts = past.read(reader, project, known, now, progress);
        if (contacts.isEmpty()) {
            failed(work, "replay.nocontacts");
            return;
        }
        progress.at(Training.Step.LEARNING, 0, 0);
        expectations.add(project.getId(), new ExpectationLearning(known, contacts, now).learn());
        if (plan == null) {
            done(work, "replay.learned", contacts.size());
        } else {
            replay(work, plan, known, contacts, now, progress);
        }
    }

    private void replay(
            Training work,
            ReplayPlan plan,
            ProjectSettings known,
            List<PastContact> contacts,
            Instant now,
            TrainingProgress progress) {
        ZoneId zone = known.deskTerms().zone();
        Instant today = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        // Today is not over: its last hours would look like hours without contacts.
        List<PastContact> whole = contacts.stream()
                .filter(contact -> contact.facts().arrived().isBefore(today))
                .toList();
        if (whole.isEmpty()) {
            failed(work, "replay.nocontacts");
            return;
        }
        Reach reach = Reach.of(whole, zone, plan.weeks());
        if (!reach.isEnough()) {
            tooShort(work, reach);
            return;
        }
        ReplayDesk desk;
        Replay replay;
        try {
            desk = StatedDesk.of(known.channels(), known.deskTerms(), known.currency());
        } catch (IllegalArgumentException e) {
            failed(work, "replay.noshifts");
            return;
        }
        long onDesk = whole.stream()
                .filter(contact -> !contact.facts()
                        .arrived()
                        .isBefore(reach.last()
                                .plusDays(1)
                                .minusWeeks(plan.weeks())
                                .atStartOfDay(zone)
                                .toInstant()))
                .filter(contact -> desk.slugs().contains(contact.channel()))
                .count();
        if (onDesk == 0) {
            failed(work, "replay.unrecognised", plan.weeks());
            return;
        }
        replay = Replay.of(whole, desk, plan.weeks(), plan.seed());
        StoredReplay found = ReplayFigures.of(replay.result(days(replay, progress)), known, reach.first());
        replays.add(work.projectId(), found);
        done(work, "replay.done", found.contacts());
    }

    private static List<List<ReplayedDay>> days(Replay replay, TrainingProgress progress) {
        List<List<ReplayedDay>> all = new ArrayList<>();
        int done = 0;
        int total = Replay.policies().size() * replay.days();
        for (Policy policy : Replay.policies()) {
            List<ReplayedDay> days = new ArrayList<>();
            for (int day = 0; day < replay.days(); day++) {
                progress.at(Training.Step.MEASURING, done++, total);
                days.add(replay.day(policy, day));
            }
            all.add(days);
        }
        return all;
    }

    private void tooShort(Training work, Reach reach) {
        if (reach.possible() > 0) {
            failed(
                    work,
                    "replay.short",
                    reach.first(),
                    reach.contacts(),
                    reach.weeks(),
                    reach.needed(),
                    reach.possible());
        } else {
            failed(
                    work,
                    "replay.tooshort",
                    reach.first(),
                    reach.contacts(),
                    reach.weeks(),
                    reach.needed(),
                    reach.oneFrom());
        }
    }

    private void failed(Training work, String key, Object... args) {
        trainings.end(work.id(), Training.Step.FAILED, host.node(), Training.Note.of(key, args));
    }

    private void done(Training work, String key, Object... args) {
        trainings.end(work.id(), Training.Step.DONE, host.node(), Training.Note.of(key, args));
    }
}
