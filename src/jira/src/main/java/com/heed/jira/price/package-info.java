/** What one more agent, each promise and each agent who can do two things is worth to a project on its next working day, and how many agents keep its service levels. */
@NullMarked
package com.heed.jira.price;

import org.jspecify.annotations.NullMarked;
