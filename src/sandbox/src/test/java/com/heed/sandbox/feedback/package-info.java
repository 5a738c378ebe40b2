/** Alarms and feedback patterns of the shipped app, tried on whole hosts. */
@NullMarked
package com.heed.sandbox.feedback;

import org.jspecify.annotations.NullMarked;
