/** Templates as Jira renders them: Velocity 1.6.4, HTML escaped, methods from the allowlist only. */
@NullMarked
package com.heed.sandbox.velocity;

import org.jspecify.annotations.NullMarked;
