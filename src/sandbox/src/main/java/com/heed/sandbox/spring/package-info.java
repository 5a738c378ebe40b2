/** Wires an app: index files of the scanner, host services, and nothing that is not in them. */
@NullMarked
package com.heed.sandbox.spring;

import org.jspecify.annotations.NullMarked;
