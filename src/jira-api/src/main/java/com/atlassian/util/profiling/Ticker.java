package com.atlassian.util.profiling;

// Evidence: JAR (called by ActiveObjects 6.1.1; a no-op here)
public interface Ticker extends java.io.Closeable {
    Ticker NO_OP = () -> {};

    @Override
    void close();
}
