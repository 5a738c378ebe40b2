/** What a customer needs next: counting, weighted features, attention over the customer's sequence, and the fusion of their rankings. */
@NullMarked
package com.heed.recommend;

import org.jspecify.annotations.NullMarked;
