package com.heed.jira.training;

import com.atlassian.jira.issue.Issue;
import com.heed.CustomerUnit;
import com.heed.jira.desk.Organisation;
import com.heed.jira.read.Organisations;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose a past contact is: the person's who asked, or each organisation's that it is shared with. */
@Component
class CustomerUnits {
    private final Organisations organisations;

    CustomerUnits(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Keys of the customers; none where organisations are asked about and the issue is shared with none. @param person key of who asked */
    List<String> of(Issue issue, String person, CustomerUnit unit) {
        return switch (unit) {
            case PERSON -> List.of(person);
            case ORGANISATION ->
                organisations.of(issue).stream()
                        .map(Organisation::key)
                        .distinct()
                        .toList();
        };
    }

    /** Name of the first organisation; empty without any. */
    String firstOrganisation(Issue issue) {
        return organisations.of(issue).stream()
                .findFirst()
                .map(Organisation::name)
                .orElse("");
    }
}
