/** What a project's own answers, and what its agents did with suggested ones, teach about which reply to suggest. The order comes from {@code com.heed.ranking}; the probability that an agent uses a reply is made here. */
@NullMarked
package com.heed.suggestion;

import org.jspecify.annotations.NullMarked;
