/** The command line: one class per command. */
@NullMarked
package com.heed.lab;

import org.jspecify.annotations.NullMarked;
