package com.heed.jira.read;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.heed.jira.store.Settings;
import com.heed.urgency.ChangeLog;
import com.heed.urgency.FieldChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to an issue, as its change history has it. What Heed itself changed is left out: it teaches nothing. */
@Component
public class ChangeLogs {
    private final ChangeHistoryManager histories;
    private final Settings settings;

    public ChangeLogs(ChangeHistoryManager histories, Settings settings) {
        this.histories = histories;
        this.settings = settings;
    }

    /** Of one issue, whole: the texts of an edited description are in it. */
    public ChangeLog of(Issue issue) {
        String own = settings.ofInstance().userKey();
        List<FieldChange> changes = new ArrayList<>();
        for (ChangeHistory group : histories.getChangeHistories(issue)) {
            if (own != null && own.equals(group.getAuthorKey())) {
                continue;
            }
            for (ChangeItemBean item : group.getChangeItemBeans()) {
                changes.add(new FieldChange(
                        group.getTimePerformed().toInstant(),
                        text(item.getField()),
                        text(item.getFromString()),
                        text(item.getToString())));
            }
        }
        return new ChangeLog(changes);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
