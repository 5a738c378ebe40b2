/** One Jersey per REST module, with the host's rules of access and against forged requests. */
@NullMarked
package com.heed.sandbox.rest;

import org.jspecify.annotations.NullMarked;
