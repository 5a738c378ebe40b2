package com.heed.jira.customer;

import com.atlassian.jira.issue.Issue;
import com.heed.jira.desk.Organisation;
import com.heed.profile.Profile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one person is to see of a customer or an organisation in a project. */
public sealed interface CustomerView {
    /** Nobody the person asking sees a contact of: not there, without contacts, or with none they may browse. Which of these it is, is not told. */
    record Unknown() implements CustomerView {}

    /** The customer does not want it. */
    record OptedOut() implements CustomerView {}

    /** The customer was forgotten. */
    record Forgotten(Instant at) implements CustomerView {}

    /**
     * A profile of the contacts the person asking may browse.
     *
     * @param person        key of the customer; null for an organisation
     * @param organisations of the newest contact that names any; the organisation itself for one
     * @param newest        contacts first
     * @param members       of an organisation, who has most contacts first; empty for a customer
     * @param cut           whether there are older contacts that were not read
     */
    record Shown(
            String name,
            @Nullable String person,
            List<Organisation> organisations,
            Profile profile,
            List<Issue> newest,
            List<Member> members,
            boolean cut)
            implements CustomerView {}

    /** A customer of an organisation. */
    record Member(String key, String name, int contacts) {}
}
