package com.atlassian.util.profiling;

// Evidence: JAR (called by ActiveObjects 6.1.1; a no-op here)
public class Metrics {
    private Metrics() {}

    public static Builder metric(String name) {
        return new Builder();
    }

    public static class Builder {
        public Builder tag(String name, String value) {
            return this;
        }

        public Builder tag(String name, boolean value) {
            return this;
        }

        public Builder tag(String name, int value) {
            return this;
        }

        public Builder invokerPluginKey(String pluginKey) {
            return this;
        }

        public Builder withAnalytics() {
            return this;
        }

        public Ticker startTimer() {
            return Ticker.NO_OP;
        }

        public Ticker startLongRunningTimer() {
            return Ticker.NO_OP;
        }
    }
}
