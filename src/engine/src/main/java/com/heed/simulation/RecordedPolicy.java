package com.heed.simulation;

/** What was done in the past. */
enum RecordedPolicy implements Policy {
    AS_IT_WAS;

    @Override
    public String key() {
        return "as-it-was";
    }

    @Override
    public Day open(Scenario scenario) {
        Day otherwise = Policies.baseline().open(scenario);
        return (desk, kind, chance) -> desk.recorded() >= 0 ? desk.recorded() : otherwise.route(desk, kind, chance);
    }
}
