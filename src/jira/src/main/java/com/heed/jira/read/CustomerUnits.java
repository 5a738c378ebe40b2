package com.heed.jira.read;

import com.atlassian.jira.issue.Issue;
import com.heed.CustomerUnit;
import com.heed.jira.desk.Organisation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose an issue is: the person's who asked, or each organisation's that it is shared with. */
@Component
public class CustomerUnits {
    private final Organisations organisations;

    public CustomerUnits(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Keys of the customers; none where organisations are asked about and the issue is shared with none. @param person key of who asked */
    public List<String> of(Issue issue, String person, CustomerUnit unit) {
        return switch (unit) {
            case PERSON -> List.of(person);
            case ORGANISATION ->
                organisations.of(issue).stream()
                        .map(Organisation::key)
                        .distinct()
                        .toList();
        };
    }
}
