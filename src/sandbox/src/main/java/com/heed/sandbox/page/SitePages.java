package com.heed.sandbox.page;

import com.heed.sandbox.Host;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.server.PageFrame;

/** The pages every site has: the frame, logging in and out, the profile, the start pages, what is said when something goes wrong. */
public final class SitePages {
    private SitePages() {}

    /**
     * Puts the site's frame around every page of the host and the app, and registers the pages of this package. To be called after the filter of
     * {@link Desk#sessions()} has been added: what goes wrong is said in the language of whoever is logged in.
     *
     * @return the frame, for the other pages of the desk
     * @throws IllegalStateException if AUI is not on the class path
     */
    public static PageFrame register(Host host, Desk desk) {
        StaticFiles files = new StaticFiles();
        PageFrame frame = new SiteFrame(desk, host.app(), files);
        host.pageFrame(frame);
        host.web().filter("errors", new ErrorPages(desk, frame), "/*");
        host.web().servlet("static", files, "/s/*");
        host.web().servlet("home", new HomePage(desk, frame), "/");
        host.web().servlet("login", new LoginPage(desk, frame), "/login.jsp");
        host.web().servlet("logout", new LogoutPage(desk, frame), "/logout");
        host.web().servlet("profile", new ProfilePage(desk, frame, host.app()), "/profile");
        host.web().servlet("preferences", new PreferencesPage(desk, frame), "/preferences");
        host.web().servlet("attachments", new AttachmentPage(desk, frame), "/secure/attachment/*");
        host.web().servlet("dashboard", new DashboardPage(desk, frame), "/dashboard");
        return frame;
    }
}
