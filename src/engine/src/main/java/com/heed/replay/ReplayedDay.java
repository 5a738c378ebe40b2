package com.heed.replay;

import com.heed.simulation.DayResult;
import java.time.LocalDate;

/**
 * A day of the past under a policy.
 *
 * @param sent  contacts that were handled (classes, channels)
 * @param moved contacts by the channel that handled them in the past and the one that handles them now (channels, channels); those on the diagonal stay
 * @param doubt of each class: {@link com.heed.forecast.SettleChances#addGradient} over the contacts that were handled elsewhere than in the past (classes, features)
 */
public record ReplayedDay(LocalDate date, DayResult result, int[][] sent, int[][] moved, double[][] doubt) {}
