/** What commands that measure share: which rows are the test, what the figures are compared with, and how they are said. */
@NullMarked
package com.heed.lab.evaluation;

import org.jspecify.annotations.NullMarked;
