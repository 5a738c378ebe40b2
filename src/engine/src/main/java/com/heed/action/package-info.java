/** What an agent's action is worth in a situation: how contacts ended that got it beside like ones that did not, allowing for what agents chose it by. */
@NullMarked
package com.heed.action;

import org.jspecify.annotations.NullMarked;
