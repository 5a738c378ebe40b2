package com.atlassian.scheduler;

// Evidence: USAGE
public final class JobRunnerResponse {
    private final String message;
    private final Throwable failure;

    private JobRunnerResponse(String message, Throwable failure) {
        this.message = message;
        this.failure = failure;
    }

    public static JobRunnerResponse success() {
        return new JobRunnerResponse(null, null);
    }

    public static JobRunnerResponse success(String message) {
        return new JobRunnerResponse(message, null);
    }

    public static JobRunnerResponse failed(Throwable cause) {
        return new JobRunnerResponse(cause.getMessage(), cause);
    }

    public String getMessage() {
        return message;
    }

    public boolean hasFailed() {
        return failure != null;
    }
}
