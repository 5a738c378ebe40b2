package com.heed.sandbox.workflow;

import com.heed.sandbox.database.Database;
import com.opensymphony.workflow.InvalidWorkflowDescriptorException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.loader.WorkflowLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xml.sax.SAXException;

/**
 * The workflow of each project, and a draft of it that changes nothing until it is published. Safe for many threads; the definitions are read from
 * the database, parsed ones are kept.
 */
public final class Workflows {
    /** Action by which an agent's answer hands a request to its customer. */
    public static final int RESPOND_TO_CUSTOMER = 21;
    /** Action by which a customer's answer hands a request back. */
    public static final int RESPOND_TO_SUPPORT = 31;
    /** Action that makes an issue. */
    public static final int CREATE = WorkflowXml.CREATE;

    private static final int PARSED_AT_MOST = 50;

    private final Database database;
    private final JdbcClient jdbc;
    private final Map<String, WorkflowDescriptor> parsed = new ConcurrentHashMap<>();

    public Workflows(Database database) {
        this.database = database;
        this.jdbc = database.jdbc();
        jdbc.sql("""
                create table if not exists DESK_WORKFLOW (
                    PROJECT_ID bigint primary key,
                    NAME varchar(255) not null,
                    PUBLISHED text not null,
                    DRAFT text)""").update();
    }

    /** Gives a project the service desk's workflow, or one between all of its statuses when it has others. */
    public void add(long projectId, String name, List<String> statuses, List<String> done) {
        String usual = WorkflowXml.serviceRequests();
        List<String> known = statuses(parse(usual));
        String xml = known.containsAll(statuses) ? usual : WorkflowXml.betweenAll(statuses, done);
        jdbc.sql("insert into DESK_WORKFLOW (PROJECT_ID, NAME, PUBLISHED) values (?, ?, ?)")
                .params(projectId, name, xml)
                .update();
    }

    public String name(long projectId) {
        return column(projectId, "NAME").orElseThrow();
    }

    /** The workflow in force. Not to be changed. */
    public WorkflowDescriptor published(long projectId) {
        String xml = column(projectId, "PUBLISHED")
                .orElseThrow(() -> new IllegalStateException("project " + projectId + " has no workflow"));
        if (parsed.size() > PARSED_AT_MOST) {
            parsed.clear();
        }
        return parsed.computeIfAbsent(xml, Workflows::parse);
    }

    /** The draft, as a copy; empty while there is none. */
    public Optional<WorkflowDescriptor> draft(long projectId) {
        return column(projectId, "DRAFT").map(Workflows::parse);
    }

    /** The workflow in force in OSWorkflow's format. */
    public String publishedXml(long projectId) {
        return column(projectId, "PUBLISHED").orElseThrow();
    }

    /** The draft in OSWorkflow's format; empty while there is none. */
    public Optional<String> draftXml(long projectId) {
        return column(projectId, "DRAFT");
    }

    private Optional<String> column(long projectId, String column) {
        return jdbc.sql("select " + column + " from DESK_WORKFLOW where PROJECT_ID = ?")
                .param(projectId)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found);
    }

    /**
     * Adds a post-function to an action of the draft, before the event that tells of the transition. The draft is made from the workflow in force
     * when there is none.
     *
     * @param functionClass class of the app
     * @param arguments     as its factory made them of the form
     * @throws IllegalArgumentException if the workflow has no such action
     */
    public void addFunction(long projectId, int actionId, String functionClass, Map<String, String> arguments) {
        change(projectId, workflow -> {
            FunctionDescriptor function = new FunctionDescriptor();
            function.setType("class");
            put(function, "class.name", functionClass);
            arguments.forEach((name, value) -> put(function, name, value));
            List<FunctionDescriptor> functions = functions(action(workflow, actionId));
            functions.add(Math.max(0, functions.size() - 1), function);
        });
    }

    /** Takes the post-function at that place (from 0) of an action out of the draft. */
    public void removeFunction(long projectId, int actionId, int place) {
        change(projectId, workflow -> {
            List<FunctionDescriptor> functions = functions(action(workflow, actionId));
            if (place < 0
                    || place >= functions.size()
                    || String.valueOf(functions.get(place).getArgs().get("class.name"))
                            .startsWith(Engine.class.getPackageName())) {
                throw new IllegalArgumentException("action " + actionId + " has no function of an app at " + place);
            }
            functions.remove(place);
        });
    }

    /** Puts the draft in force. Does nothing while there is none. */
    public void publish(long projectId) {
        jdbc.sql("update DESK_WORKFLOW set PUBLISHED = DRAFT, DRAFT = null where PROJECT_ID = ? and DRAFT is not null")
                .param(projectId)
                .update();
    }

    public void discardDraft(long projectId) {
        jdbc.sql("update DESK_WORKFLOW set DRAFT = null where PROJECT_ID = ?")
                .param(projectId)
                .update();
    }

    /** Every action once, the one that makes issues first. */
    @SuppressWarnings("unchecked") // OSWorkflow's lists are raw
    public static List<ActionDescriptor> actions(WorkflowDescriptor workflow) {
        List<ActionDescriptor> actions = new ArrayList<>(workflow.getInitialActions());
        actions.addAll(workflow.getCommonActions().values());
        return actions;
    }

    /** The post-functions of an action, the host's own included; the workflow's own list. */
    @SuppressWarnings("unchecked") // OSWorkflow's lists are raw
    public static List<FunctionDescriptor> functions(ActionDescriptor action) {
        return action.getUnconditionalResult().getPostFunctions();
    }

    /** Whether a post-function belongs to an app. */
    public static boolean isOfAnApp(FunctionDescriptor function) {
        return !String.valueOf(function.getArgs().get("class.name")).startsWith(Engine.class.getPackageName());
    }

    private static List<String> statuses(WorkflowDescriptor workflow) {
        List<String> names = new ArrayList<>();
        for (Object step : workflow.getSteps()) {
            names.add(((StepDescriptor) step).getName());
        }
        return names;
    }

    private static ActionDescriptor action(WorkflowDescriptor workflow, int id) {
        return actions(workflow).stream()
                .filter(action -> action.getId() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the workflow has no action " + id));
    }

    private interface Edit {
        void apply(WorkflowDescriptor workflow);
    }

    private void change(long projectId, Edit edit) {
        database.inTransaction(() -> {
            WorkflowDescriptor draft = draft(projectId)
                    .orElseGet(() -> parse(column(projectId, "PUBLISHED").orElseThrow()));
            edit.apply(draft);
            return jdbc.sql("update DESK_WORKFLOW set DRAFT = ? where PROJECT_ID = ?")
                    .params(xml(draft), projectId)
                    .update();
        });
    }

    @SuppressWarnings("unchecked") // OSWorkflow's maps are raw
    private static void put(FunctionDescriptor function, String name, String value) {
        function.getArgs().put(name, value);
    }

    /** The descriptor is of no use afterwards: a step writes its common actions twice, by number and as they are, so the second kind is taken out. */
    private static String xml(WorkflowDescriptor workflow) {
        for (Object step : workflow.getSteps()) {
            ((StepDescriptor) step)
                    .getActions()
                    .removeAll(workflow.getCommonActions().values());
        }
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println(WorkflowDescriptor.XML_HEADER);
        out.println(WorkflowDescriptor.DOCTYPE_DECL);
        workflow.writeXML(out, 0);
        out.flush();
        return text.toString();
    }

    private static WorkflowDescriptor parse(@Nullable String xml) {
        try {
            return WorkflowLoader.load(
                    new ByteArrayInputStream(String.valueOf(xml).getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | InvalidWorkflowDescriptorException e) {
            throw new IllegalStateException("a stored workflow cannot be read: " + e.getMessage(), e);
        }
    }
}
