/** What is recommended next for the customer of a contact: what is known of the customer, what may be offered, what is prepared and who sees it. */
@NullMarked
package com.heed.jira.recommend;

import org.jspecify.annotations.NullMarked;
