/** Figures of a classifier, and the words of report pages, which stand in {@code texts.properties}. */
@NullMarked
package com.heed.lab.report;

import org.jspecify.annotations.NullMarked;
