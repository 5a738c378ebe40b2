package com.heed.replay;

import com.heed.forecast.ClassMeans;
import com.heed.forecast.HandleTime;
import com.heed.forecast.HandleTimes;
import com.heed.forecast.PastContact;
import com.heed.forecast.Priors;
import com.heed.forecast.SettleChances;
import com.heed.simulation.GivenContact;
import com.heed.simulation.Scenario;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have become of the replayed contacts on other channels. Learned from these contacts alone, which no policy sees: where policies and truth came from one fit, a policy would be praised for believing what was fitted by chance.
 *
 * <p>On the channel that handled a contact, what happened is the truth. Elsewhere, a contact that took twice as long as was to be expected takes twice as long as is to be expected there; and settling is one draw on all channels, as in the
 * simulator: with chances p here and q there, a contact that was settled here is settled there with min(1, q / p), and one that was not with max(0, (q - p) / (1 - p)), so that on the mean it is q. Who waited for an answer is as patient as
 * that, at least, wherever it is sent.
 */
final class Truth {

    /** Quantile of the normal distribution at 0.9. */
    private static final double NINE_IN_TEN = 1.2815515655446004;

    private final ReplayDesk desk;
    private final HandleTimes handling;
    private final SettleChances settling;

    private Truth(ReplayDesk desk, HandleTimes handling, SettleChances settling) {
        this.desk = desk;
        this.handling = handling;
        this.settling = settling;
    }

    static Truth of(List<PastContact> replayed, ReplayDesk desk, Priors priors) {
        ZoneId zone = desk.calendar().zone();
        return new Truth(desk, HandleTimes.fit(replayed, priors, zone), SettleChances.fit(replayed, priors, zone));
    }

    /**
     * A contact on its day.
     *
     * @param normal a standard normal number of its own, for a handle time that nobody noted
     */
    GivenContact given(PastContact contact, double minute, int kind, int recorded, double normal) {
        HandleTime here = handling.predict(contact.facts(), contact.channel());
        double settles = settling.predict(contact.facts(), contact.channel());
        Double took = contact.handleMinutes();
        double factor = (took == null ? drawn(here, normal) : took) / here.mean();
        List<Double> minutes = new ArrayList<>();
        List<Double> chances = new ArrayList<>();
        List<Scenario.Channel> channels = desk.scenario().channels();
        for (int j = 0; j < channels.size(); j++) {
            String slug = channels.get(j).slug();
            minutes.add(factor * handling.predict(contact.facts(), slug).mean());
            chances.add(chance(contact.settled(), settles, settling.predict(contact.facts(), slug), j == recorded));
        }
        return new GivenContact(minute, kind, minutes, chances, patience(contact, recorded), recorded);
    }

    /** Whoever was answered had not left before. */
    private double patience(PastContact contact, int recorded) {
        double mean = desk.scenario().truth().patienceMinutes().get(recorded);
        Double waited = contact.waitMinutes();
        return waited == null || mean == Double.POSITIVE_INFINITY ? 0 : waited / mean;
    }

    private static double drawn(HandleTime time, double normal) {
        double deviation = Math.log(time.high() / time.low()) / (2 * NINE_IN_TEN);
        return time.mean() * StrictMath.exp(deviation * normal - deviation * deviation / 2);
    }

    private static double chance(@Nullable Boolean settled, double here, double there, boolean same) {
        if (settled == null) {
            return there;
        }
        if (same) {
            return settled ? 1 : 0;
        }
        return settled ? Math.min(1, there / here) : Math.max(0, (there - here) / (1 - here));
    }

    SettleChances settling() {
        return settling;
    }

    /** Of the classes on the whole, over the replayed contacts. */
    ClassMeans means(List<PastContact> replayed) {
        return ClassMeans.of(desk.urgencies(), desk.slugs(), replayed, handling, settling);
    }
}
