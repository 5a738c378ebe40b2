/**
 * What is to be expected of a project's contacts, learned from its own past: how many arrive, how long they take on a channel, and whether the channel settles them. No texts are read here, only what is known about
 * contacts.
 */
@NullMarked
package com.heed.forecast;

import org.jspecify.annotations.NullMarked;
