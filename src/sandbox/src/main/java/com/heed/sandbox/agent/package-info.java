/** What agents see: a project's queues, the issue with its panels, its edit page and its transitions. */
@NullMarked
package com.heed.sandbox.agent;

import org.jspecify.annotations.NullMarked;
