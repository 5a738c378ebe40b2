package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.util.ArrayList;
import java.util.List;
import net.java.ao.Query;
import org.springframework.stereotype.Component;

/** Customers that were at risk while a share was shown to nobody: who was in which group, from when on. */
@Component
public class LeavingGroups {
    private final ActiveObjects ao;

    public LeavingGroups(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    /**
     * A customer at risk.
     *
     * @param heldOut whether shown to nobody
     * @param day     on which the customer was at risk first, since 1970
     */
    public record Member(String customer, boolean heldOut, long day) {}

    /** Those of a definition of leaving. */
    public List<Member> of(long projectId, String definition) {
        List<Member> members = new ArrayList<>();
        for (LeavingGroupRow row : ao.find(
                LeavingGroupRow.class,
                Query.select()
                        .where("PROJECT_ID = ? AND DEFINITION = ?", projectId, definition)
                        .order("ID ASC"))) {
            members.add(new Member(row.getUserKey(), row.isHeldOut(), row.getOnDay()));
        }
        return members;
    }

    public void add(long projectId, String definition, Member member) {
        ao.create(
                LeavingGroupRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("DEFINITION", definition)
                        .with("USER_KEY", member.customer())
                        .with("HELD_OUT", member.heldOut())
                        .with("ON_DAY", member.day())
                        .map());
    }
}
