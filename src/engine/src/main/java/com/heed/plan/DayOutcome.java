package com.heed.plan;

/** What splitting a day ended with: a split, or the limit that makes one impossible. */
public sealed interface DayOutcome permits DayPlan, NoPlan {}
