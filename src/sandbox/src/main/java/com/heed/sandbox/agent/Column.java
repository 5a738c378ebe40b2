package com.heed.sandbox.agent;

import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.page.Html;
import java.util.Comparator;
import java.util.function.BiConsumer;

/**
 * A column of a list of issues.
 *
 * @param id    in addresses
 * @param title for people
 * @param cell  writes an issue's value
 * @param order ascending; issues without a value come last
 */
record Column(String id, String title, BiConsumer<Html, DeskIssue> cell, Comparator<DeskIssue> order) {}
