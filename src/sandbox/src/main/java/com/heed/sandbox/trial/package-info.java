/** What a person who tries Heed would do first, done for them: the set-up pages filled in, the issues that were there before Heed read. */
@NullMarked
package com.heed.sandbox.trial;

import org.jspecify.annotations.NullMarked;
