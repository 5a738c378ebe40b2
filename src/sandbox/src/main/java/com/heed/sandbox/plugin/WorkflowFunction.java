package com.heed.sandbox.plugin;

import java.util.Map;

/** A post-function module of the app, as the workflow editor uses it. */
public interface WorkflowFunction {
    /** Module key. */
    String key();

    /** Name in the current person's language. */
    String name();

    /** What it does, in the current person's language. */
    String description();

    /** Class a workflow descriptor names in {@code class.name}. */
    String functionClass();

    /** HTML of the form that asks for the parameters of a new function. */
    String inputHtml();

    /** HTML of the form that changes them. */
    String editHtml(Map<String, String> arguments);

    /** HTML that shows them. */
    String viewHtml(Map<String, String> arguments);

    /** Turns the form's fields into the arguments of the workflow descriptor. */
    Map<String, String> arguments(Map<String, String[]> form);
}
