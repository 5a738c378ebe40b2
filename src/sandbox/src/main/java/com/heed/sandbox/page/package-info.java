/** What every page of the site is made of: HTML, texts, the frame with its header, logging in. */
@NullMarked
package com.heed.sandbox.page;

import org.jspecify.annotations.NullMarked;
