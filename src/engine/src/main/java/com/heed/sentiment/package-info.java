/** How a customer feels: polarity of a message and of a conversation, with the words that drove it. */
@NullMarked
package com.heed.sentiment;

import org.jspecify.annotations.NullMarked;
