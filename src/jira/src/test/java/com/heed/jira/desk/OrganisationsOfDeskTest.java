package com.heed.jira.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.organization.CustomerOrganization;
import com.atlassian.servicedesk.api.organization.OrganizationService;
import com.atlassian.servicedesk.api.organization.OrganizationsQuery;
import com.atlassian.servicedesk.api.util.paging.PagedRequest;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;
import com.heed.jira.Fake;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The organisations of a desk, from a service that gives less than a page asks for, refuses, or is not there. */
class OrganisationsOfDeskTest {
    private static final int SERVICE_DESK = 4;
    private static final Project PROJECT =
            Fake.of(Project.class).with("getKey", "ORG").make();
    private static final ApplicationUser ASKER =
            Fake.of(ApplicationUser.class).with("getKey", "ada").make();

    private final Map<Class<?>, Object> services = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private ComponentAccessor.Worker before;

    @BeforeEach
    void install() {
        before = ComponentAccessor.initialiseWorker(new ComponentAccessor.Worker() {
            @Override
            public <T> T getComponent(Class<T> type) {
                throw new AssertionError("not expected: " + type);
            }

            @Override
            @SuppressWarnings("NullAway") // the host's contract: null for what is not there
            public <T> T getOSGiComponentInstanceOfType(Class<T> type) {
                return type.cast(services.get(type));
            }
        });
        services.put(
                ServiceDeskManager.class,
                Fake.of(ServiceDeskManager.class)
                        .with(
                                "getServiceDeskForProject",
                                Fake.of(ServiceDesk.class)
                                        .with("getId", SERVICE_DESK)
                                        .make())
                        .make());
    }

    @AfterEach
    void remove() {
        ComponentAccessor.initialiseWorker(before);
    }

    /** @param pages of the service, whatever is asked for at once; it is asked of desk 4 and from the place its pages end */
    private static OrganizationService giving(List<List<CustomerOrganization>> pages) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger given = new AtomicInteger();
        return Fake.of(OrganizationService.class)
                .answering("newOrganizationsQueryBuilder", none -> new OrganizationsQuery.Builder() {
                    @Override
                    public OrganizationsQuery.Builder serviceDeskId(Integer serviceDeskId) {
                        assertThat(serviceDeskId).isEqualTo(SERVICE_DESK);
                        return this;
                    }

                    @Override
                    public OrganizationsQuery.Builder pagedRequest(PagedRequest pagedRequest) {
                        assertThat(pagedRequest.getStart()).isEqualTo(given.get());
                        return this;
                    }

                    @Override
                    public OrganizationsQuery build() {
                        return new OrganizationsQuery() {};
                    }
                })
                .answering("getOrganizations", asked -> {
                    List<CustomerOrganization> page = pages.get(next.getAndIncrement());
                    given.addAndGet(page.size());
                    return Fake.of(PagedResponse.class)
                            .with("getResults", page)
                            .with("hasNextPage", next.get() < pages.size())
                            .make();
                })
                .make();
    }

    private static CustomerOrganization company(int id) {
        return Fake.of(CustomerOrganization.class)
                .with("getId", id)
                .with("getName", "Company " + id)
                .make();
    }

    @Test
    void everyPageIsAskedFor() {
        services.put(
                OrganizationService.class,
                giving(List.of(
                        IntStream.range(0, 50).mapToObj(i -> company(90 - i)).toList(), List.of(company(3)))));

        List<Organisation> found = new Desk().organisations(PROJECT, ASKER);

        assertThat(found)
                .hasSize(51)
                .startsWith(new Organisation(3, "Company 3"))
                .endsWith(new Organisation(90, "Company 90"));
    }

    @Test
    void aServiceThatSaysThereIsMoreAndGivesNothingIsBelievedNoLonger() {
        services.put(OrganizationService.class, giving(List.of(List.of(company(1)), List.of(), List.of(company(2)))));

        assertThat(new Desk().organisations(PROJECT, ASKER)).containsExactly(new Organisation(1, "Company 1"));
    }

    @Test
    void whereServiceManagementRefusesOrIsNotThereThereIsNone() {
        assertThat(new Desk().organisations(PROJECT, ASKER)).isEmpty();

        services.put(
                OrganizationService.class,
                Fake.of(OrganizationService.class)
                        .answering("newOrganizationsQueryBuilder", none -> {
                            throw new IllegalArgumentException("only agents");
                        })
                        .make());
        assertThat(new Desk().organisations(PROJECT, ASKER)).isEmpty();
    }
}
