package com.heed.jira.answers;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.heed.jira.shared.SharedIndex;
import com.heed.jira.shared.SharedIndexException;
import com.heed.jira.shared.SharedIndexes;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.work.AnalyserHolder;
import com.heed.text.EncoderState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Keeps the shared indexes up to date. One node at a time does it, for all; a node whose encoder does not load leaves it to the others, so that nothing stands there without its vectors. What fails is done again at the next look, from where the marks of the index say it was. */
@Component
class SharedUpkeep {
    private static final String LOCK = "com.heed.jira.answers.shared";

    private final ProjectManager projects;
    private final LearnedProjects learned;
    private final Upkeep upkeep;
    private final SharedIndexes shared;
    private final AnalyserHolder analyser;
    private final ClusterLockService locks;
    private final ErrorLog errors;
    private final Set<Long> again = ConcurrentHashMap.newKeySet();

    SharedUpkeep(
            ProjectManager projects,
            LearnedProjects learned,
            Upkeep upkeep,
            SharedIndexes shared,
            AnalyserHolder analyser,
            ClusterLockService locks,
            ErrorLog errors) {
        this.projects = projects;
        this.learned = learned;
        this.upkeep = upkeep;
        this.shared = shared;
        this.analyser = analyser;
        this.locks = locks;
        this.errors = errors;
    }

    /** Has the shared index of a project built anew when this node writes next. */
    void rebuild(long projectId) {
        again.add(projectId);
    }

    /** One look at every project, if it is on and no other node is at it. Never throws. */
    void look(Upkeep.Course course) {
        if (!shared.isOn() || course.stopped() || analyser.sentences().state() instanceof EncoderState.Unavailable) {
            return;
        }
        ClusterLock lock = locks.getLockForName(LOCK);
        if (!lock.tryLock()) {
            return;
        }
        try {
            if (shared.look()) {
                write(course);
                shared.look();
            }
        } catch (IOException | UncheckedIOException e) {
            shared.failed(e);
            errors.add("answers.shared", null, e);
        } catch (RuntimeException e) {
            errors.add("answers.shared", null, e);
        } finally {
            lock.unlock();
        }
    }

    private void write(Upkeep.Course course) throws IOException {
        Map<Long, LearnedProjects.Wanted> wanted = new LinkedHashMap<>();
        for (Project project : projects.getProjectObjects()) {
            learned.of(project).ifPresent(one -> wanted.put(project.getId(), one));
        }
        shared.deleteAllBut(wanted.keySet());
        for (LearnedProjects.Wanted one : wanted.values()) {
            Optional<SharedIndex> index = shared.of(one.project().getId());
            if (course.stopped() || index.isEmpty()) {
                return;
            }
            try {
                write(one, index.get(), course);
            } catch (UncheckedIOException e) {
                if (!SharedIndexException.fault(e).isOfOneCall()) {
                    throw e;
                }
                errors.add("answers.shared", null, e);
            }
        }
    }

    private void write(LearnedProjects.Wanted wanted, SharedIndex index, Upkeep.Course course) throws IOException {
        long project = wanted.project().getId();
        ProjectIndex<SharedIndex> of = new ProjectIndex<>(new SharedMarks(index), index, null);
        if (wanted.reader() == null && of.holdsIssues()) {
            // What was read with a consent goes with it.
            shared.delete(project);
            of = new ProjectIndex<>(new SharedMarks(index), index, null);
        }
        upkeep.look(wanted, of, true, again.remove(project), course);
        if (of.erasing() && index.erased()) {
            of.erasing(false);
        }
    }
}
