package com.atlassian.sal.api.lifecycle;

// Evidence: USAGE 11
public interface LifecycleAware {
    void onStart();

    default void onStop() {}
}
