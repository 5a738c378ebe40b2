/** The pages of administrators in a running host, with the shipped app. */
@NullMarked
package com.heed.sandbox.admin;

import org.jspecify.annotations.NullMarked;
