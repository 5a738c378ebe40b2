package com.heed.sandbox.workflow;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.module.propertyset.memory.MemoryPropertySet;
import com.opensymphony.workflow.query.WorkflowExpressionQuery;
import com.opensymphony.workflow.query.WorkflowQuery;
import com.opensymphony.workflow.spi.SimpleStep;
import com.opensymphony.workflow.spi.SimpleWorkflowEntry;
import com.opensymphony.workflow.spi.Step;
import com.opensymphony.workflow.spi.WorkflowEntry;
import com.opensymphony.workflow.spi.WorkflowStore;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * OSWorkflow's store for one transition of one issue. An issue's step follows from its status, so there is nothing to keep between transitions;
 * OSWorkflow's own store in memory would keep every entry for ever.
 */
@SuppressWarnings("rawtypes") // OSWorkflow's signatures
final class OneEntry implements WorkflowStore {
    private final PropertySet properties = new MemoryPropertySet();
    private final List<Step> current = new ArrayList<>();
    private final List<Step> past = new ArrayList<>();
    private final SimpleWorkflowEntry entry;

    OneEntry(long id, String workflow) {
        entry = new SimpleWorkflowEntry(id, workflow, WorkflowEntry.CREATED);
        properties.init(new HashMap<>(), new HashMap<>());
    }

    /** Puts the entry into that step, as if a transition had led there. */
    void standIn(int step, String status) {
        entry.setState(WorkflowEntry.ACTIVATED);
        createCurrentStep(entry.getId(), step, null, new Date(), null, status, new long[0]);
    }

    @Override
    public void setEntryState(long entryId, int state) {
        entry.setState(state);
    }

    @Override
    public PropertySet getPropertySet(long entryId) {
        return properties;
    }

    @Override
    @SuppressWarnings("NullAway") // a step has neither owner nor due date nor caller here
    public Step createCurrentStep(
            long entryId,
            int stepId,
            @org.jspecify.annotations.Nullable String owner,
            Date startDate,
            @org.jspecify.annotations.Nullable Date dueDate,
            String status,
            long[] previousIds) {
        Step step = new SimpleStep(
                past.size() + current.size() + 1L,
                entryId,
                stepId,
                0,
                owner,
                startDate,
                dueDate,
                null,
                status,
                previousIds,
                null);
        current.add(step);
        return step;
    }

    @Override
    public WorkflowEntry createEntry(String workflowName) {
        return entry;
    }

    @Override
    public List findCurrentSteps(long entryId) {
        return new ArrayList<>(current);
    }

    @Override
    public WorkflowEntry findEntry(long entryId) {
        return entry;
    }

    @Override
    public List findHistorySteps(long entryId) {
        return new ArrayList<>(past);
    }

    @Override
    public void init(Map props) {}

    @Override
    public Step markFinished(Step step, int actionId, Date finishDate, String status, String caller) {
        SimpleStep finished = (SimpleStep) step;
        finished.setActionId(actionId);
        finished.setFinishDate(finishDate);
        finished.setStatus(status);
        finished.setCaller(caller);
        return finished;
    }

    @Override
    public void moveToHistory(Step step) {
        current.remove(step);
        past.add(step);
    }

    @Override
    public List query(WorkflowQuery query) {
        throw new UnsupportedOperationException("issues are searched in the desk, not in the workflow");
    }

    @Override
    public List query(WorkflowExpressionQuery query) {
        throw new UnsupportedOperationException("issues are searched in the desk, not in the workflow");
    }
}
