/** Which channel handles a contact: the plan of the coming hours, made on a timer, and the decision of the moment. */
@NullMarked
package com.heed.jira.routing;

import org.jspecify.annotations.NullMarked;
