/** What a project's own history says of its channels: how many contacts come in on each and how long they wait for an answer. */
@NullMarked
package com.heed.jira.measure;

import org.jspecify.annotations.NullMarked;
