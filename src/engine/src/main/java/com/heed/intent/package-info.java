/** What a customer wants: one of a project's own labels (topic, request type, group), or none of them. Learned from labelled texts, calibrated, silent where it does not know. */
@NullMarked
package com.heed.intent;

import org.jspecify.annotations.NullMarked;
