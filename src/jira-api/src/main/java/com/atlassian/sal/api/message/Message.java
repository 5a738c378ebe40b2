package com.atlassian.sal.api.message;

// Evidence: USAGE 11 (type)
public interface Message extends java.io.Serializable {
    String getKey();

    java.io.Serializable[] getArguments();
}
