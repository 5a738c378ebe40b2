/** Projects: their issue types, request types, members and permissions, and the host's services about them. */
@NullMarked
package com.heed.sandbox.project;

import org.jspecify.annotations.NullMarked;
