package com.heed.sandbox.workflow;

import com.atlassian.jira.event.type.EventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes workflow definitions in OSWorkflow's own format. A step has its status' name. */
final class WorkflowXml {
    private static final String DOCTYPE = "<!DOCTYPE workflow PUBLIC \"-//OpenSymphony Group//DTD OSWorkflow 2.7//EN\""
            + " \"http://www.opensymphony.com/osworkflow/workflow_2_7.dtd\">";
    /** The action that makes an issue. */
    static final int CREATE = 1;

    /** What becomes of the resolution. */
    private enum Resolution {
        KEPT,
        SET,
        CLEARED
    }

    private record Move(int id, String name, List<String> from, String to, Resolution resolution, long event) {}

    private WorkflowXml() {}

    /** The service desk's workflow: five statuses, and answers that move a request between customer and support. */
    static String serviceRequests() {
        String waiting = "Waiting for support";
        String working = "In progress";
        String customer = "Waiting for customer";
        long moved = EventType.ISSUE_GENERICEVENT_ID;
        return write(
                List.of(waiting, working, customer, "Resolved", "Closed"),
                List.of(
                        new Move(11, "Start work", List.of(waiting), working, Resolution.KEPT, moved),
                        new Move(
                                Workflows.RESPOND_TO_CUSTOMER,
                                "Respond to customer",
                                List.of(waiting, working),
                                customer,
                                Resolution.KEPT,
                                moved),
                        new Move(
                                Workflows.RESPOND_TO_SUPPORT,
                                "Respond to support",
                                List.of(customer),
                                waiting,
                                Resolution.KEPT,
                                moved),
                        new Move(
                                41,
                                "Resolve",
                                List.of(waiting, working, customer),
                                "Resolved",
                                Resolution.SET,
                                EventType.ISSUE_RESOLVED_ID),
                        new Move(
                                51,
                                "Reopen",
                                List.of("Resolved", "Closed"),
                                waiting,
                                Resolution.CLEARED,
                                EventType.ISSUE_REOPENED_ID),
                        new Move(
                                61,
                                "Close",
                                List.of("Resolved"),
                                "Closed",
                                Resolution.KEPT,
                                EventType.ISSUE_CLOSED_ID)));
    }

    /** A workflow for a project whose own is not known: from every status to every other. */
    static String betweenAll(List<String> statuses, List<String> done) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < statuses.size(); i++) {
            String to = statuses.get(i);
            List<String> from =
                    statuses.stream().filter(status -> !status.equals(to)).toList();
            boolean ends = done.contains(to);
            moves.add(new Move(
                    11 + 10 * i,
                    to,
                    from,
                    to,
                    ends ? Resolution.SET : Resolution.CLEARED,
                    ends ? EventType.ISSUE_RESOLVED_ID : EventType.ISSUE_GENERICEVENT_ID));
        }
        return write(statuses, moves);
    }

    private static String write(List<String> statuses, List<Move> moves) {
        Map<String, Integer> steps = new LinkedHashMap<>();
        statuses.forEach(status -> steps.put(status, steps.size() + 1));
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append(DOCTYPE)
                .append("\n<workflow>\n  <initial-actions>\n");
        action(xml, new Move(CREATE, "Create", List.of(), statuses.getFirst(), Resolution.KEPT, 1L), steps, false);
        xml.append("  </initial-actions>\n");
        List<Move> usable =
                moves.stream().filter(move -> !move.from().isEmpty()).toList();
        if (!usable.isEmpty()) {
            xml.append("  <common-actions>\n");
            usable.forEach(move -> action(xml, move, steps, true));
            xml.append("  </common-actions>\n");
        }
        xml.append("  <steps>\n");
        steps.forEach((status, number) -> {
            xml.append("    <step id=\"")
                    .append(number)
                    .append("\" name=\"")
                    .append(escape(status))
                    .append("\">\n");
            List<Move> here =
                    usable.stream().filter(move -> move.from().contains(status)).toList();
            if (!here.isEmpty()) {
                xml.append("      <actions>\n");
                here.forEach(move -> xml.append("        <common-action id=\"")
                        .append(move.id())
                        .append("\"/>\n"));
                xml.append("      </actions>\n");
            }
            xml.append("    </step>\n");
        });
        return xml.append("  </steps>\n</workflow>\n").toString();
    }

    private static void action(StringBuilder xml, Move move, Map<String, Integer> steps, boolean moves) {
        xml.append("    <action id=\"")
                .append(move.id())
                .append("\" name=\"")
                .append(escape(move.name()))
                .append("\">\n      <results>\n        <unconditional-result old-status=\"Finished\" status=\"")
                .append(escape(move.to()))
                .append("\" step=\"")
                .append(steps.get(move.to()))
                .append("\">\n          <post-functions>\n");
        if (moves) {
            function(
                    xml,
                    MoveIssue.class,
                    Map.of("status", move.to(), "resolution", move.resolution().name()));
        }
        function(xml, FireEvent.class, Map.of("eventTypeId", String.valueOf(move.event())));
        xml.append("          </post-functions>\n        </unconditional-result>\n      </results>\n    </action>\n");
    }

    private static void function(StringBuilder xml, Class<?> type, Map<String, String> arguments) {
        xml.append("            <function type=\"class\">\n");
        argument(xml, "class.name", type.getName());
        arguments.forEach((name, value) -> argument(xml, name, value));
        xml.append("            </function>\n");
    }

    private static void argument(StringBuilder xml, String name, String value) {
        xml.append("              <arg name=\"")
                .append(name)
                .append("\">")
                .append(escape(value))
                .append("</arg>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
