package com.atlassian.sal.api.transaction;

// Evidence: USAGE 11
public interface TransactionCallback<T> {
    T doInTransaction();
}
