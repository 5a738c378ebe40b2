package com.heed.sandbox.agent;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.servicedesk.api.sla.info.SlaInformationService;
import com.heed.sandbox.Host;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.server.PageFrame;

/** The pages of agents, the search behind them, and the SLA clocks apps may ask for. */
public final class AgentPages {
    private AgentPages() {}

    /** Puts them under {@code /projects}, {@code /browse} and {@code /issues/}; their style sheet under {@code /static/agent.css}. */
    public static void register(Host host, Desk desk, PageFrame frame) {
        Clocks clocks = new Clocks(desk);
        Sidebar sidebar = new Sidebar(desk, host.app());
        host.web().servlet("agent-style", new StyleSheet(AgentPages.class, "agent.css"), StyleSheet.AGENT);
        host.web()
                .servlet("agent-projects", new ProjectServlet(desk, frame, host.app(), sidebar, clocks), "/projects/*");
        host.web().servlet("agent-search", new SearchServlet(desk, frame, host.app(), clocks), "/issues", "/issues/");
        host.services().put(SlaInformationService.class, new HostClocks(desk, clocks));
        host.services().put(SearchService.class, new HostSearch(desk, host.app()));
        host.web().servlet("agent-issues", new IssueServlet(desk, frame, host.app(), sidebar, clocks), "/browse/*");
    }
}
