package com.heed.topic;

import com.heed.intent.IntentReading;

/**
 * A contact with a known topic, as a model read it that had not learned from it.
 *
 * @param words the same by words alone
 */
public record TopicCase(TopicExample example, IntentReading reading, IntentReading words) {}
