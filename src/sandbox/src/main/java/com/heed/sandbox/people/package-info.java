/** Who uses the sandbox: people, their logins and sessions, and the host's services about them. */
@NullMarked
package com.heed.sandbox.people;

import org.jspecify.annotations.NullMarked;
