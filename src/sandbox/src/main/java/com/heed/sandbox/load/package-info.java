/** Contacts that keep coming, and agents who work them off, so that somebody who watches sees queues, decisions and plans move. */
@NullMarked
package com.heed.sandbox.load;

import org.jspecify.annotations.NullMarked;
