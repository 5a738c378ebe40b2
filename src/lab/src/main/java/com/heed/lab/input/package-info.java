/** Reading what people have: CSV and JSON lines in UTF-8, gzipped or not, and the labels in them. What cannot be read is refused with its place. */
@NullMarked
package com.heed.lab.input;

import org.jspecify.annotations.NullMarked;
