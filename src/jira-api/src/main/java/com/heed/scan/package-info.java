/** Writes the index files that wire the app in its host; runs inside javac and is never shipped. */
package com.heed.scan;
