package com.heed.sandbox.field;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import com.atlassian.jira.project.Project;
import com.heed.sandbox.database.Database;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which custom fields a project's pages show. Each project has three screens of one tab: for making, editing and viewing issues of every type. */
public final class Screens implements IssueTypeScreenSchemeManager {
    private static final int SCREENS_OF_A_PROJECT = 3;

    private final JdbcClient jdbc;

    public Screens(Database database) {
        jdbc = database.jdbc();
        jdbc.sql("""
                create table if not exists DESK_SCREEN_FIELD (
                    SCREEN_ID bigint not null,
                    FIELD_ID bigint not null,
                    POSITION bigint not null,
                    primary key (SCREEN_ID, FIELD_ID))""").update();
    }

    /** Numbers of the custom fields on the project's view screen, in order. */
    public List<Long> shownOnView(long projectId) {
        return fields(screen(projectId, IssueOperations.VIEW_ISSUE_OPERATION));
    }

    /** Numbers of the custom fields on the project's edit screen, in order. */
    public List<Long> shownOnEdit(long projectId) {
        return fields(screen(projectId, IssueOperations.EDIT_ISSUE_OPERATION));
    }

    private static long screen(long projectId, ScreenableIssueOperation operation) {
        return projectId * SCREENS_OF_A_PROJECT + operation.getId();
    }

    private List<Long> fields(long screen) {
        return jdbc.sql("select FIELD_ID from DESK_SCREEN_FIELD where SCREEN_ID = ? order by POSITION")
                .param(screen)
                .query(Long.class)
                .list();
    }

    private void add(long screen, long field) {
        List<Long> there = fields(screen);
        if (there.contains(field)) {
            throw new IllegalArgumentException("the screen has the field " + DeskField.PREFIX + field + " already");
        }
        jdbc.sql("insert into DESK_SCREEN_FIELD (SCREEN_ID, FIELD_ID, POSITION) values (?, ?, ?)")
                .params(screen, field, there.size())
                .update();
    }

    @Override
    public IssueTypeScreenScheme getIssueTypeScreenScheme(Project project) {
        return new Scheme(project.getId());
    }

    /** One scheme for every issue type of the project. */
    private final class Scheme implements IssueTypeScreenScheme, FieldScreenScheme {
        private final long projectId;

        Scheme(long projectId) {
            this.projectId = projectId;
        }

        @Override
        public Long getId() {
            return projectId;
        }

        @Override
        public FieldScreenScheme getEffectiveFieldScreenScheme(IssueType issueType) {
            return this;
        }

        @Override
        public FieldScreen getFieldScreen(ScreenableIssueOperation operation) {
            return new Screen(screen(projectId, operation));
        }
    }

    /** A screen is its only tab as well. */
    private final class Screen implements FieldScreen, FieldScreenTab {
        private final long id;

        Screen(long id) {
            this.id = id;
        }

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public String getName() {
            return "Screen " + id;
        }

        @Override
        public List<FieldScreenTab> getTabs() {
            return List.of(this);
        }

        @Override
        public FieldScreenTab getTab(int tabPosition) {
            if (tabPosition != 0) {
                throw new IndexOutOfBoundsException("tab " + tabPosition + " of a screen with one tab");
            }
            return this;
        }

        @Override
        public boolean containsField(String fieldId) {
            return fields(id).contains(HostFields.number(fieldId));
        }

        @Override
        public void addFieldScreenLayoutItem(String orderableFieldId) {
            add(id, HostFields.number(orderableFieldId));
        }

        @Override
        public boolean isContainsField(String fieldId) {
            return containsField(fieldId);
        }
    }
}
