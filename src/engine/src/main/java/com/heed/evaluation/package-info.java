/**
 * How right a feature is on cases it was not trained on, beside simple ways to answer, and whether it should be switched on. The figures are records; {@link com.heed.evaluation.EvaluationPage} says them to people.
 */
@NullMarked
package com.heed.evaluation;

import org.jspecify.annotations.NullMarked;
