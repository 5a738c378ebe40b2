package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.heed.jira.store.LeavingGroups;
import com.heed.jira.store.LeavingRun;
import com.heed.jira.store.LeavingScore;
import com.heed.jira.store.LeavingScores;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.store.LeavingSurvival;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.risk.DeskPast;
import com.heed.risk.HoldOut;
import com.heed.risk.LeavingModel;
import com.heed.risk.Snapshots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of every customer of today how likely they leave, and keeps it for those who look later. */
@Component
class LeavingScoring {
    /** Reasons of a customer that are kept. */
    private static final int REASONS = 5;
    /** Of who is in which group; the same customer is always in the same one. */
    private static final long GROUPS_SEED = 20_261;

    private final LeavingLearning learning;
    private final LeavingScores scores;
    private final LeavingGroups groups;
    private final LeftOutCustomers leftOut;

    LeavingScoring(LeavingLearning learning, LeavingScores scores, LeavingGroups groups, LeftOutCustomers leftOut) {
        this.learning = learning;
        this.scores = scores;
        this.groups = groups;
        this.leftOut = leftOut;
    }

    /** @return customers scored; 0 where no model of this definition is in use */
    int score(Project project, LeavingSettings what, LeavingPast.Read read, TrainingProgress progress) {
        Optional<LeavingModel> model =
                learning.champion(project).filter(found -> found.definition().equals(what.definition()));
        DeskPast past = read.past();
        LeavingSurvival survival = LeavingCurve.of(past, read.leaving(), what.days());
        if (model.isEmpty() || past == null) {
            progress.beforeChange();
            scores.add(project.getId(), LeavingScores.Result.nothing(what.definition(), what.days(), survival));
            return 0;
        }
        Snapshots snapshots = past.snapshots(what.days(), read.asked(), read.leaving());
        long today = past.history().lastDay();
        double threshold = LeavingRun.threshold(model.get().average());
        Map<String, LeavingGroups.Member> members = members(project, what);
        HoldOut holdOut = new HoldOut(what.heldOut(), GROUPS_SEED);
        List<LeavingScore> scored = new ArrayList<>();
        List<LeavingGroups.Member> joined = new ArrayList<>();
        for (LeavingModel.Score score : model.get().scores(snapshots.today(), REASONS)) {
            if (leftOut.holds(score.customer())) {
                continue;
            }
            boolean atRisk = score.p() >= threshold;
            boolean held = atRisk && holdOut.holds(project.getId() + "/" + score.customer());
            if (atRisk && what.heldOut() > 0 && !members.containsKey(score.customer())) {
                joined.add(new LeavingGroups.Member(score.customer(), held, today));
            }
            scored.add(new LeavingScore(score.customer(), score.p(), held, why(score, read)));
        }
        LeavingRun.@Nullable Effect effect = members.isEmpty() ? null : effect(members, snapshots, what, read);
        progress.beforeChange();
        scores.add(
                project.getId(),
                new LeavingScores.Result(
                        model.get().number(),
                        what.definition(),
                        what.days(),
                        model.get().average(),
                        effect,
                        survival,
                        scored));
        joined.forEach(member -> groups.add(project.getId(), what.definition(), member));
        return scored.size();
    }

    private Map<String, LeavingGroups.Member> members(Project project, LeavingSettings what) {
        Map<String, LeavingGroups.Member> members = new HashMap<>();
        groups.of(project.getId(), what.definition()).stream()
                .filter(member -> !leftOut.holds(member.customer()))
                .forEach(member -> members.putIfAbsent(member.customer(), member));
        return members;
    }

    private static LeavingScore.Why why(LeavingModel.Score score, LeavingPast.Read read) {
        return new LeavingScore.Why(
                score.reasons().stream()
                        .map(reason -> new LeavingScore.Reason(reason.column(), reason.value(), reason.logOdds()))
                        .toList(),
                read.issues().getOrDefault(score.customer(), List.of()));
    }

    /** Of those whose days are over. */
    private static LeavingRun.Effect effect(
            Map<String, LeavingGroups.Member> members,
            Snapshots snapshots,
            LeavingSettings what,
            LeavingPast.Read read) {
        int[] all = new int[2];
        int[] left = new int[2];
        long known = read.leaving().knownUntil(snapshots.history());
        for (LeavingGroups.Member member : members.values()) {
            if (member.day() + what.days() <= known) {
                int group = member.heldOut() ? 1 : 0;
                all[group]++;
                left[group] += read.leaving()
                                .left(snapshots.history(), member.customer(), member.day(), member.day() + what.days())
                        ? 1
                        : 0;
            }
        }
        return new LeavingRun.Effect(all[0], left[0], all[1], left[1]);
    }
}
