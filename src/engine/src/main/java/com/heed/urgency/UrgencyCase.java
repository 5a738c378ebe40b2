package com.heed.urgency;

/**
 * A contact that was measured, and not learned from before.
 *
 * @param contact as it came in and ended
 * @param truth   how urgent it turned out to be
 * @param said    by the model
 * @param words   most probable level of a model that learned from words alone
 */
public record UrgencyCase(EndedContact contact, Urgency truth, LevelProbabilities said, Urgency words) {}
