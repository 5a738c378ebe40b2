/** Pages for people: one file, no script, nothing from elsewhere; text of other people is escaped by construction. Charts are inline SVG. */
@NullMarked
package com.heed.report;

import org.jspecify.annotations.NullMarked;
