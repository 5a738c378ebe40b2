/** What the contacts of the last weeks would have cost under another policy, by the simulator with the contacts that came. */
@NullMarked
package com.heed.replay;

import org.jspecify.annotations.NullMarked;
