/** A customer, or an organisation of customers, as the person asking may see them: contacts read, profiled, and told in words. */
@NullMarked
package com.heed.jira.customer;

import org.jspecify.annotations.NullMarked;
