/** Tomcat, the addresses each part answers, who is asking, and the frame around a page. */
@NullMarked
package com.heed.sandbox.server;

import org.jspecify.annotations.NullMarked;
