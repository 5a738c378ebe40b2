package com.atlassian.jira.util.json;

// Evidence: USAGE (type)
public class JSONException extends Exception {
    public JSONException(String message) {
        super(message);
    }
}
