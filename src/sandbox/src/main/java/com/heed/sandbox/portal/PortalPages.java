package com.heed.sandbox.portal;

import com.heed.sandbox.Host;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.server.PageFrame;

/** The pages of the portal under {@code /portal}. */
public final class PortalPages {
    private PortalPages() {}

    public static void register(Host host, Desk desk, PageFrame frame) {
        host.web().servlet("portal", new PortalHome(desk, frame, host.app()), "/portal");
        host.web().servlet("portal-project", new ProjectPortal(desk, frame, host.app()), "/portal/*");
        host.web().servlet("portal-requests", new RequestList(desk, frame, host.app()), "/portal/requests");
        host.web().servlet("portal-request", new RequestPage(desk, frame, host.app()), "/portal/requests/*");
    }
}
