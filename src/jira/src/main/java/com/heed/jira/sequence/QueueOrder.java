package com.heed.jira.sequence;

import com.heed.desk.DeskTerms;
import com.heed.jira.store.Mode;
import com.heed.jira.store.OpenContact;
import com.heed.jira.store.OpenContacts;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.WrittenNumbers;
import com.heed.jira.write.QueueField;
import com.heed.sequence.NextContact;
import com.heed.sequence.QueueNumbers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps the order in which the contacts of a project are next in a number field: sorted by it, a queue of Service Management stands in the order of {@link NextForAgent}, and so does every part of it,
 * such as one channel. A contact has a number as long as it waits for an agent. Two queries tell whether anything has to be written; written is what must change and no more ({@link QueueNumbers}).
 * The first {@value #EXACT} of each channel stand exactly; those behind come after them, and are sorted out as they move up: in a backlog of thousands many pass each other every minute, far from
 * anybody who could take them.
 */
@Component
public class QueueOrder {
    /** Of each channel so many stand exactly in their order. */
    static final int EXACT = 100;

    /** Issues written at a time; those behind follow a minute later. */
    static final int MOST_AT_ONCE = 500;

    private final Settings settings;
    private final OpenContacts open;
    private final WrittenNumbers written;
    private final QueueField field;
    private final Clock clock;

    @Autowired
    public QueueOrder(Settings settings, OpenContacts open, WrittenNumbers written, QueueField field) {
        this(settings, open, written, field, Clock.systemUTC());
    }

    QueueOrder(Settings settings, OpenContacts open, WrittenNumbers written, QueueField field, Clock clock) {
        this.settings = settings;
        this.open = open;
        this.written = written;
        this.field = field;
        this.clock = clock;
    }

    /** Writes what has to change, the next contacts first. @return how many issues were written */
    public int refresh(long projectId) {
        ProjectSettings project = settings.ofProject(projectId);
        Map<Long, Long> before = written.ofProject(projectId);
        boolean wanted = project.queueOrder() && isAllowed(project.mode()) && field.isThere(project);
        List<Long> order = wanted ? order(projectId, project.deskTerms(), before) : List.of();
        Map<Long, Long> changes = QueueNumbers.changes(order, before);
        int count = 0;
        for (long issueId : order) {
            Long number = changes.get(issueId);
            if (number != null && count < MOST_AT_ONCE) {
                field.write(issueId, project, number);
                written.put(projectId, issueId, number);
                count++;
            }
        }
        Set<Long> waiting = new HashSet<>(order);
        for (long issueId : before.keySet()) {
            if (!waiting.contains(issueId) && count < MOST_AT_ONCE) {
                field.write(issueId, project, null);
                written.remove(issueId);
                count++;
            }
        }
        return count;
    }

    /** Where agents see what Heed says: before, nothing of it may show in an issue. */
    private static boolean isAllowed(Mode mode) {
        return mode.predicts() && !mode.forAdministratorsOnly();
    }

    private List<Long> order(long projectId, DeskTerms terms, Map<Long, Long> before) {
        List<OpenContact> waiting =
                open.ofProject(projectId).stream().filter(OpenContact::waits).toList();
        List<Long> first = new ArrayList<>();
        List<Long> behind = new ArrayList<>();
        Map<String, Integer> ofChannel = new HashMap<>();
        for (int place :
                new NextContact(terms.mostWaitMinutes()).order(new WaitingContacts(waiting, terms, clock.instant()))) {
            OpenContact contact = waiting.get(place);
            int number = ofChannel.merge(contact.slug(), 1, Integer::sum);
            (number <= EXACT ? first : behind).add(contact.issueId());
        }
        // As they stand now; who came since, after them.
        behind.sort(Comparator.comparingLong(issueId -> before.getOrDefault(issueId, Long.MAX_VALUE)));
        first.addAll(behind);
        return first;
    }
}
