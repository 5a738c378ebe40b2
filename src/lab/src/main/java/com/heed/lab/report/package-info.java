/** Report pages: one file, no script, nothing from elsewhere; text of other people is escaped by construction. Texts stand in {@code texts.properties}. */
@NullMarked
package com.heed.lab.report;

import org.jspecify.annotations.NullMarked;
