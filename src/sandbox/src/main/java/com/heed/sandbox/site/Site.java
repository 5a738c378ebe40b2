package com.heed.sandbox.site;

import com.heed.sandbox.Host;
import com.heed.sandbox.HostPart;
import com.heed.sandbox.admin.AdminPages;
import com.heed.sandbox.agent.AgentPages;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.page.SitePages;
import com.heed.sandbox.portal.PortalPages;
import com.heed.sandbox.server.PageFrame;

/** The pages people see: the frame with logging in, the portal of customers, the queues and issues of agents, the administration. */
public final class Site implements HostPart {
    @Override
    public void start(Host host) {
        Desk desk = host.part(ServiceDesk.class).desk();
        PageFrame frame = SitePages.register(host, desk);
        PortalPages.register(host, desk, frame);
        AgentPages.register(host, desk, frame);
        AdminPages.register(host, desk, frame);
    }
}
