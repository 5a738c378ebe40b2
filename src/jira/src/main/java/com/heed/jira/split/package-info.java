/** A day's split over the channels of a project: what it would cost, how long people would wait, and which limit stands in the way. */
@NullMarked
package com.heed.jira.split;

import org.jspecify.annotations.NullMarked;
