package com.atlassian.jira.util.io;

import java.io.IOException;
import java.io.InputStream;

// Evidence: USAGE (implemented in published apps and scripts for Jira 7 to 9, as a class and as a lambda)
public interface InputStreamConsumer<T> {
    T withInputStream(InputStream stream) throws IOException;
}
