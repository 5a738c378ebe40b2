/** Contacts that telephone systems, chats and social networks hand in: one issue each, however often they are sent. */
@NullMarked
package com.heed.jira.intake;

import org.jspecify.annotations.NullMarked;
