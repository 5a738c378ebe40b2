/** The command that learns how urgent contacts are and says how right that is. */
@NullMarked
package com.heed.lab.urgency;

import org.jspecify.annotations.NullMarked;
