/** What another policy would have cost: by the simulator with the contacts that came, or told from the decisions of the one that was in force. */
@NullMarked
package com.heed.replay;

import org.jspecify.annotations.NullMarked;
