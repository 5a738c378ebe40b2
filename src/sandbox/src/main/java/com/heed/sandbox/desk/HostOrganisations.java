package com.heed.sandbox.desk;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.organization.CustomerOrganization;
import com.atlassian.servicedesk.api.organization.OrganizationService;
import com.atlassian.servicedesk.api.organization.OrganizationsQuery;
import com.atlassian.servicedesk.api.util.paging.PagedRequest;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;
import com.heed.sandbox.field.CustomFields;
import com.heed.sandbox.field.DeskOrganisation;
import com.heed.sandbox.people.People;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.Projects;
import com.heed.sandbox.project.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The companies of customers as Service Management offers them to apps. Those of a service desk are the companies its customers belong to; agents of it alone may list them. */
record HostOrganisations(CustomFields fields, Projects projects, People people) implements OrganizationService {
    /** As Service Management caps what is asked for. */
    private static final int MOST = 50;

    /** Which service desk, and which of its companies. */
    private static final class Asked implements OrganizationsQuery, OrganizationsQuery.Builder {
        private @Nullable Integer desk;
        private int start;
        private int limit = MOST;

        @Override
        public OrganizationsQuery.Builder serviceDeskId(@Nullable Integer serviceDeskId) {
            desk = serviceDeskId;
            return this;
        }

        @Override
        public OrganizationsQuery.Builder pagedRequest(PagedRequest request) {
            start = request.getStart();
            limit = Math.min(MOST, request.getLimit());
            return this;
        }

        @Override
        public OrganizationsQuery build() {
            return this;
        }
    }

    private record Page(List<CustomerOrganization> results, boolean more)
            implements PagedResponse<CustomerOrganization> {
        @Override
        public List<CustomerOrganization> getResults() {
            return results;
        }

        @Override
        public boolean hasNextPage() {
            return more;
        }

        @Override
        public int size() {
            return results.size();
        }
    }

    @Override
    public CustomerOrganization getById(ApplicationUser user, Integer id) {
        return fields.organisation(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no organisation " + id));
    }

    @Override
    public OrganizationsQuery.Builder newOrganizationsQueryBuilder() {
        return new Asked();
    }

    @Override
    public PagedResponse<CustomerOrganization> getOrganizations(ApplicationUser user, OrganizationsQuery query) {
        Asked asked = (Asked) query;
        List<DeskOrganisation> all = asked.desk == null ? fields.organisations() : ofDesk(user, asked.desk);
        int from = Math.min(asked.start, all.size());
        int to = Math.min(from + asked.limit, all.size());
        return new Page(List.copyOf(all.subList(from, to)), to < all.size());
    }

    /** Here a service desk has its project's number. */
    private List<DeskOrganisation> ofDesk(ApplicationUser user, int desk) {
        boolean agent = user instanceof Person person
                && projects.role(desk, person)
                        .filter(role -> role != Role.CUSTOMER)
                        .isPresent();
        if (!agent) {
            throw new IllegalArgumentException("only agents see the organisations of service desk " + desk);
        }
        return projects.members(desk, Role.CUSTOMER).stream()
                .map(people::byKey)
                .flatMap(Optional::stream)
                .flatMap(person -> Optional.ofNullable(person.organisation()).stream())
                .distinct()
                .map(fields::organisation)
                .sorted(Comparator.comparingInt(DeskOrganisation::id))
                .toList();
    }
}
