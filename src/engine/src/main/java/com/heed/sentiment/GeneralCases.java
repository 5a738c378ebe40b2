package com.heed.sentiment;

import com.heed.evaluation.PairedCases;
import java.util.Map;

/**
 * The shipped model against an adaptation on the general sentences that did not anchor it.
 *
 * @param byFeeling sentences of each feeling
 */
public record GeneralCases(Map<Polarity, PairedCases> byFeeling) {
    /** Share of the general sentences of a feeling that may not be unlearned. */
    public static final double MARGIN = 0.15;

    public GeneralCases {
        byFeeling = Map.copyOf(byFeeling);
    }

    /** Of all feelings together. */
    public PairedCases all() {
        return byFeeling.values().stream()
                .reduce(
                        new PairedCases(0, 0, 0),
                        (one, other) -> new PairedCases(
                                one.cases() + other.cases(),
                                one.onlyFormer() + other.onlyFormer(),
                                one.onlyNewer() + other.onlyNewer()));
    }

    /**
     * Whether what the shipped model knows was kept: of each feeling, the fall of the share read right is certainly below {@link #MARGIN}. All feelings have to pass, so the chance that a fall of that size passes is that of one test (intersection-union). Of 50
     * sentences a feeling three may be lost, as long as no others are won.
     */
    public boolean isKept() {
        return byFeeling.values().stream().allMatch(cases -> cases.isSurelyWithin(MARGIN));
    }
}
