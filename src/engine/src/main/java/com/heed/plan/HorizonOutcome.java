package com.heed.plan;

/** What planning ended with: a plan, or the reason why there is none. */
public sealed interface HorizonOutcome permits HorizonPlan, NoPlan {}
