package com.heed.lab.route;

import com.heed.plan.DayPlan;
import com.heed.plan.DayProblem;
import com.heed.plan.Frontier;
import com.heed.plan.OneMore;
import java.util.List;

/** All that a plan of a day says. */
record PlanRun(
        DayFile file, DayPlan plan, List<OneMore> more, Frontier frontier, List<Staff> staff, List<LevelStaff> levels) {

    /** @param plan of the file's problem */
    static PlanRun of(DayFile file, DayPlan plan) {
        return new PlanRun(
                file,
                plan,
                OneMore.of(file.problem(), plan, channel -> StaffedPlaces.ofOneMore(file, channel)),
                Frontier.of(file.problem()),
                Staff.of(file, plan),
                LevelStaff.of(file, plan));
    }

    DayProblem problem() {
        return file.problem();
    }

    String channel(int number) {
        return problem().channels().get(number).name();
    }

    /** Mean response on a channel at the split, 0 where nothing goes. */
    double response(int number) {
        double contacts = plan.split()[number];
        return contacts < 1e-9 ? 0 : problem().channels().get(number).minutes(contacts) / contacts;
    }

    DayPlan quickest() {
        return frontier.points().get(0);
    }

    DayPlan cheapest() {
        return frontier.points().get(frontier.points().size() - 1);
    }
}
