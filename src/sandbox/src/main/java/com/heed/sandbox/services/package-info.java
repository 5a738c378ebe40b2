/** The host's services by type: what an app may import, and what the host's own static accessor hands out. */
@NullMarked
package com.heed.sandbox.services;

import org.jspecify.annotations.NullMarked;
