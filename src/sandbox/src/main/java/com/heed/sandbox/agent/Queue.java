package com.heed.sandbox.agent;

import com.heed.sandbox.issue.DeskIssue;
import java.util.List;

/**
 * A list of issues that agents work from, as it stood when it was read.
 *
 * @param number in its address; never changes its meaning
 * @param key    of its name among the texts
 * @param jql    what it asks for, as an administrator would write it
 * @param issues those that match, newest first
 */
record Queue(int number, String key, String jql, List<DeskIssue> issues) {
    Queue {
        issues = List.copyOf(issues);
    }
}
