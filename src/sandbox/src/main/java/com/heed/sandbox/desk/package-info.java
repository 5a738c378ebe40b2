/** The small service desk around the app: its stores together, loading of projects, and its place in the host. */
@NullMarked
package com.heed.sandbox.desk;

import org.jspecify.annotations.NullMarked;
