package com.heed.sandbox.desk;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.servicedesk.api.organization.OrganizationService;
import com.heed.sandbox.Host;
import com.heed.sandbox.HostPart;
import com.heed.sandbox.field.HostFields;
import com.heed.sandbox.issue.HostIssues;
import com.heed.sandbox.people.HostAuthentication;
import com.heed.sandbox.people.HostPeople;
import com.heed.sandbox.project.HostProjects;
import org.jspecify.annotations.Nullable;

/** The service desk as a part of the host: it gives the app every service about people, projects and issues. */
public final class ServiceDesk implements HostPart {
    private @Nullable Desk opened;

    /**
     * The desk.
     *
     * @throws IllegalStateException before the host has started this part
     */
    public Desk desk() {
        Desk desk = opened;
        if (desk == null) {
            throw new IllegalStateException("the service desk has not started yet");
        }
        return desk;
    }

    @Override
    public void start(Host host) {
        Desk desk = Desk.open(host);
        opened = desk;
        HostPeople.offer(host.services(), desk.people());
        host.services()
                .put(OrganizationService.class, new HostOrganisations(desk.fields(), desk.projects(), desk.people()));
        host.services()
                .put(
                        JiraAuthenticationContext.class,
                        new HostAuthentication(desk.sessions(), host.services().get(I18nResolver.class)));
        HostProjects.offer(host.services(), desk.projects(), desk.permissions());
        HostFields.offer(host.services(), desk.fields(), desk.screens());
        HostIssues.offer(
                host.services(),
                desk.issues(),
                desk.comments(),
                desk.properties(),
                desk.history(),
                desk.constants(),
                host.services().get(EventPublisher.class));
        HostIssues.offerAttachments(host.services(), desk.attachments());
        host.services().put(IssueService.class, new IssueMaking(desk));
        host.visitors(desk.sessions());
        host.web().filter("sessions", desk.sessions(), "/*");
    }
}
