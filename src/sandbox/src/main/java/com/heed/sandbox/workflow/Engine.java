package com.heed.sandbox.workflow;

import com.opensymphony.workflow.basic.BasicWorkflow;
import com.opensymphony.workflow.config.DefaultConfiguration;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.spi.WorkflowStore;
import java.util.function.Function;

/** OSWorkflow for one transition. Functions are the host's own, or made by the app. */
final class Engine extends BasicWorkflow {
    private static final String HOST = Engine.class.getPackageName() + ".";

    private final Function<String, Object> app;

    /**
     * @param caller key of the person who moves the issue
     * @param app    makes an object of an app's class
     */
    Engine(String caller, WorkflowDescriptor workflow, OneEntry entry, Function<String, Object> app) {
        super(caller);
        this.app = app;
        setConfiguration(new DefaultConfiguration() {
            @Override
            public boolean isInitialized() {
                return true;
            }

            @Override
            public WorkflowDescriptor getWorkflow(String name) {
                return workflow;
            }

            @Override
            public WorkflowStore getWorkflowStore() {
                return entry;
            }
        });
    }

    @Override
    protected Object loadObject(String className) {
        if (className.equals(MoveIssue.class.getName())) {
            return new MoveIssue();
        }
        if (className.equals(FireEvent.class.getName())) {
            return new FireEvent();
        }
        if (className.startsWith(HOST)) {
            throw new IllegalStateException("the host has no workflow function " + className);
        }
        return app.apply(className);
    }
}
