/** What another policy would have cost, told from the decisions of the one that was in force and what came of them. */
@NullMarked
package com.heed.replay;

import org.jspecify.annotations.NullMarked;
