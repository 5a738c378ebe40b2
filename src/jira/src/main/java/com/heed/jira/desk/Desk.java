package com.heed.jira.desk;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.organization.CustomerOrganization;
import com.atlassian.servicedesk.api.organization.OrganizationService;
import com.atlassian.servicedesk.api.organization.OrganizationsQuery;
import com.atlassian.servicedesk.api.permission.ServiceDeskPermissionService;
import com.atlassian.servicedesk.api.portal.Portal;
import com.atlassian.servicedesk.api.portal.PortalManager;
import com.atlassian.servicedesk.api.sla.info.SlaInformation;
import com.atlassian.servicedesk.api.sla.info.SlaInformationOngoingCycle;
import com.atlassian.servicedesk.api.sla.info.SlaInformationQuery;
import com.atlassian.servicedesk.api.sla.info.SlaInformationService;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;
import com.atlassian.servicedesk.api.util.paging.SimplePagedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What Service Management knows about people and promises. It is an optional product: its packages are imported optionally, and when it is missing or
 * refuses to answer, callers get an empty answer and decide by Jira's own permissions.
 */
@Component
public class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final String SERVICE_PROJECT = "service_desk";

    public boolean isServiceProject(Project project) {
        return project.getProjectTypeKey() != null
                && SERVICE_PROJECT.equals(project.getProjectTypeKey().getKey());
    }

    /** Whether this person answers requests of the project; empty if Service Management does not say. */
    public Optional<Boolean> isAgent(ApplicationUser user, Project project) {
        try {
            return Lookup.isAgent(user, project);
        } catch (LinkageError absent) {
            return Optional.empty();
        } catch (RuntimeException refused) {
            // Its own exceptions are of optional classes: none may be named here.
            LOG.debug("Service Management does not say who is an agent of {}", project.getKey(), refused);
            return Optional.empty();
        }
    }

    /** When the first of the issue's running SLA clocks is due; empty where none runs or Service Management does not say. */
    public Optional<Instant> due(Issue issue) {
        try {
            return Lookup.due(issue);
        } catch (LinkageError absent) {
            return Optional.empty();
        } catch (RuntimeException refused) {
            LOG.debug("Service Management does not say what is due of {}", issue.getKey(), refused);
            return Optional.empty();
        }
    }

    /**
     * Whether the promises of an issue stand still: every SLA clock that goes on is paused, as Service Management pauses them while an issue waits for its customer. Empty where none goes on or
     * Service Management does not say.
     */
    public Optional<Boolean> clocksPaused(Issue issue) {
        try {
            return Lookup.clocksPaused(issue);
        } catch (LinkageError absent) {
            return Optional.empty();
        } catch (RuntimeException refused) {
            LOG.debug("Service Management does not say whether the clocks of {} stand still", issue.getKey(), refused);
            return Optional.empty();
        }
    }

    /** Number of the portal on which customers see the requests of a project; empty where there is none or Service Management does not say. */
    public Optional<Integer> portal(Project project) {
        try {
            return Lookup.portal(project);
        } catch (LinkageError absent) {
            return Optional.empty();
        } catch (RuntimeException refused) {
            LOG.debug("Service Management does not say which portal {} has", project.getKey(), refused);
            return Optional.empty();
        }
    }

    /**
     * An organisation of customers, as an issue's field of organisations holds it; empty for anything else.
     *
     * @param value one of the field's values
     */
    public Optional<Organisation> organisation(Object value) {
        try {
            return Lookup.organisation(value);
        } catch (LinkageError absent) {
            return Optional.empty();
        }
    }

    /** The organisation of customers with this number; empty where there is none, the person asking may not know of it, or Service Management does not say. */
    public Optional<Organisation> organisation(int id, ApplicationUser asker) {
        try {
            return Lookup.organisation(id, asker);
        } catch (LinkageError absent) {
            return Optional.empty();
        } catch (RuntimeException refused) {
            LOG.debug("Service Management does not say who organisation {} is", id, refused);
            return Optional.empty();
        }
    }

    /** The organisations of a project's customers, by number, that the person asking may know of; empty where there are none or Service Management does not say. */
    public List<Organisation> organisations(Project project, ApplicationUser asker) {
        try {
            return Lookup.organisations(project, asker);
        } catch (LinkageError absent) {
            return List.of();
        } catch (RuntimeException refused) {
            LOG.debug("Service Management does not say which organisations {} has", project.getKey(), refused);
            return List.of();
        }
    }

    /** Loaded at its first use only, so that the optional classes are not needed to load {@link Desk}. */
    private static final class Lookup {
        /** Organisations asked for at once; a host that gives fewer is asked again. */
        private static final int PAGE = 100;

        static Optional<Boolean> isAgent(ApplicationUser user, Project project) {
            ServiceDeskManager desks = ComponentAccessor.getOSGiComponentInstanceOfType(ServiceDeskManager.class);
            ServiceDeskPermissionService people =
                    ComponentAccessor.getOSGiComponentInstanceOfType(ServiceDeskPermissionService.class);
            if (desks == null || people == null) {
                return Optional.empty();
            }
            ServiceDesk desk = desks.getServiceDeskForProject(project);
            return desk == null ? Optional.empty() : Optional.of(people.isAgent(user, desk));
        }

        static Optional<Integer> portal(Project project) {
            PortalManager portals = ComponentAccessor.getOSGiComponentInstanceOfType(PortalManager.class);
            return portals == null
                    ? Optional.empty()
                    : Optional.ofNullable(portals.getPortalForProject(project)).map(Portal::getId);
        }

        static Optional<Organisation> organisation(Object value) {
            return value instanceof CustomerOrganization organisation && organisation.getName() != null
                    ? Optional.of(new Organisation(organisation.getId(), organisation.getName()))
                    : Optional.empty();
        }

        static Optional<Organisation> organisation(int id, ApplicationUser asker) {
            OrganizationService organisations =
                    ComponentAccessor.getOSGiComponentInstanceOfType(OrganizationService.class);
            return organisations == null ? Optional.empty() : organisation(organisations.getById(asker, id));
        }

        static List<Organisation> organisations(Project project, ApplicationUser asker) {
            ServiceDeskManager desks = ComponentAccessor.getOSGiComponentInstanceOfType(ServiceDeskManager.class);
            OrganizationService organisations =
                    ComponentAccessor.getOSGiComponentInstanceOfType(OrganizationService.class);
            ServiceDesk desk = desks == null ? null : desks.getServiceDeskForProject(project);
            if (organisations == null || desk == null) {
                return List.of();
            }
            List<Organisation> found = new ArrayList<>();
            int start = 0;
            PagedResponse<CustomerOrganization> page;
            do {
                OrganizationsQuery query = organisations
                        .newOrganizationsQueryBuilder()
                        .serviceDeskId(desk.getId())
                        .pagedRequest(SimplePagedRequest.paged(start, PAGE))
                        .build();
                page = organisations.getOrganizations(asker, query);
                page.getResults().forEach(each -> organisation(each).ifPresent(found::add));
                start += page.getResults().size();
            } while (page.hasNextPage() && !page.getResults().isEmpty());
            found.sort(Comparator.comparingInt(Organisation::id));
            return List.copyOf(found);
        }

        static Optional<Instant> due(Issue issue) {
            return clocks(issue).stream()
                    .filter(cycle -> !cycle.getPaused())
                    .map(SlaInformationOngoingCycle::getBreachTime)
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        }

        static Optional<Boolean> clocksPaused(Issue issue) {
            List<SlaInformationOngoingCycle> clocks = clocks(issue);
            return clocks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(clocks.stream().allMatch(SlaInformationOngoingCycle::getPaused));
        }

        /** Those that go on; empty where Service Management is not there. */
        private static List<SlaInformationOngoingCycle> clocks(Issue issue) {
            SlaInformationService clocks =
                    ComponentAccessor.getOSGiComponentInstanceOfType(SlaInformationService.class);
            if (clocks == null) {
                return List.of();
            }
            SlaInformationQuery query = clocks.newInfoQueryBuilder()
                    .issue(issue.getId())
                    .overrideSecurity()
                    .build();
            return clocks.getInfo(issue.getReporter(), query).getResults().stream()
                    .map(SlaInformation::getOngoingCycle)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }
}
