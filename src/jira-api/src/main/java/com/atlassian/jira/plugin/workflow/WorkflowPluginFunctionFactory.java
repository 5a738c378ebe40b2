package com.atlassian.jira.plugin.workflow;

// Evidence: USAGE 11
public interface WorkflowPluginFunctionFactory extends WorkflowPluginFactory {}
