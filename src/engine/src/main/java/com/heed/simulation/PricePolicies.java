package com.heed.simulation;

/** The product's router by prices, with and without what it knows. */
enum PricePolicies implements Policy {
    /** Prices of the horizon plan, live waits and the c-mu order, with the corrections by what the day shows. */
    PRICES("prices", new PriceDay.Options(true, true, 1)),

    /** The same without corrections. */
    PRICES_PLAIN("prices-plain", new PriceDay.Options(false, true, 1)),

    /**
     * Every contact as the mean of all, first come, first served, without corrections. Half of the price is what an independent program for the same
     * scenario used here.
     */
    PRICES_BLIND("prices-blind", new PriceDay.Options(false, false, 0.5));

    private final String key;
    private final PriceDay.Options options;

    PricePolicies(String key, PriceDay.Options options) {
        this.key = key;
        this.options = options;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Day open(Scenario scenario) {
        return new PriceDay(scenario, options);
    }
}
