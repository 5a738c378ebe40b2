/** In which order answers fit a conversation, and how probable it is that each is used: attention of the conversation over the answers, joined with what words, vectors and earlier replies say. */
@NullMarked
package com.heed.ranking;

import org.jspecify.annotations.NullMarked;
