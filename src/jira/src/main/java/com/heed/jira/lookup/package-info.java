/** Values that an administrator lets be asked of other systems of the house while a reply is filled for an agent. Off until somebody sets it up. */
@NullMarked
package com.heed.jira.lookup;

import org.jspecify.annotations.NullMarked;
