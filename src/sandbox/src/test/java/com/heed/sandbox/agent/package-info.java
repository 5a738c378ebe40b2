/** The pages of agents in a running host, with the shipped app and without. */
@NullMarked
package com.heed.sandbox.agent;

import org.jspecify.annotations.NullMarked;
