package com.heed.simulation;

import com.heed.routing.ChannelOutlook;
import com.heed.routing.PlanTrust;
import com.heed.routing.PriceRouter;
import com.heed.routing.PricedInput;
import com.heed.sequence.DelayCost;
import com.heed.sequence.NextContact;
import com.heed.sequence.Queue;
import java.util.ArrayList;
import java.util.List;

/** A day under {@link PriceRouter} and {@link NextContact}: it makes their inputs from the desk and asks them. */
final class PriceDay implements Policy.Day {

    /** No contact waits longer than an agent becomes free after this age; twice an hour's promise. */
    private static final NextContact NEXT = new NextContact(120);

    /**
     * @param corrected     whether the day corrects what is believed, the guard holds, promises limit the plan, and customers' leaving counts
     * @param seesClass     whether class and urgency are known
     * @param priceWeight   factor on the plan's prices
     */
    record Options(boolean corrected, boolean seesClass, double priceWeight) {}

    private final Scenario scenario;
    private final Options options;
    private final Forecast forecast;
    private final HorizonPrices prices;
    private final RuleBook book;
    private final List<PriceRouter> routers = new ArrayList<>();

    PriceDay(Scenario scenario, Options options) {
        this.scenario = scenario;
        this.options = options;
        this.forecast = new Forecast(scenario, options.corrected);
        this.prices = new HorizonPrices(scenario, forecast, options.corrected);
        this.book = new RuleBook(scenario, scenario.guardMinutes());
        for (int k = 0; k < scenario.kinds().size(); k++) {
            routers.add(new PriceRouter(book.router(k)));
        }
    }

    @Override
    public int route(Desk desk, int kind, double chance) {
        forecast.arrived(desk);
        PlanTrust trust = prices.refresh(desk);
        String slug = routers.get(kind).choose(input(desk, kind, trust));
        return slug == null ? 0 : book.place(slug);
    }

    private PricedInput input(Desk desk, int kind, PlanTrust trust) {
        List<ChannelOutlook> outlooks = new ArrayList<>(scenario.channels().size());
        for (int j = 0; j < scenario.channels().size(); j++) {
            Scenario.Channel channel = scenario.channels().get(j);
            outlooks.add(new ChannelOutlook(
                    channel.slug(),
                    channel.live(),
                    channel.costPerContact(),
                    options.seesClass
                            ? forecast.settles(kind, j)
                            : scenario.belief().meanSettle(j),
                    handle(kind, j),
                    options.priceWeight * prices.of(j),
                    channel.waitCostPerMinute(),
                    desk.expectedWait(j, forecast.handleScale()),
                    scenario.belief().patienceMinutes().get(j)));
        }
        return new PricedInput(
                book.input(desk, kind),
                outlooks,
                urgency(kind),
                scenario.failureCost(),
                options.corrected ? scenario.abandonCost() : 0,
                options.corrected ? scenario.guardMinutes() : Double.POSITIVE_INFINITY,
                trust,
                scenario.kinds().get(kind).known());
    }

    private double handle(int kind, int channel) {
        return sees(kind)
                ? forecast.handle(kind, channel)
                : scenario.belief().meanHandle(channel) * forecast.handleScale();
    }

    private double urgency(int kind) {
        return sees(kind) ? scenario.kinds().get(kind).urgency() : 1;
    }

    private boolean sees(int kind) {
        return options.seesClass && scenario.kinds().get(kind).known();
    }

    @Override
    public int next(Desk desk, int channel, Waiting waiting) {
        // Without a plan everything is as under the rules: first come, first served.
        return prices.trust(desk.now()) == PlanTrust.FRESH && options.seesClass
                ? NEXT.choose(new Priced(channel, waiting))
                : 0;
    }

    @Override
    public void handled(int kind, int channel, double minutes) {
        forecast.handled(kind, channel, minutes);
    }

    @Override
    public void outcome(int kind, int channel, boolean settled) {
        forecast.outcome(kind, channel, settled);
    }

    /** A queue with the costs of its contacts. */
    private final class Priced implements Queue {
        private final int channel;
        private final Waiting waiting;

        Priced(int channel, Waiting waiting) {
            this.channel = channel;
            this.waiting = waiting;
        }

        @Override
        public int size() {
            return waiting.size();
        }

        @Override
        public double waitedMinutes(int place) {
            return waiting.waitedMinutes(place);
        }

        @Override
        public double costPerMinute(int place) {
            double perMinute = scenario.channels().get(channel).waitCostPerMinute();
            return DelayCost.level(perMinute * urgency(waiting.kind(place))).at(waitedMinutes(place));
        }

        @Override
        public double handleMinutes(int place) {
            return handle(waiting.kind(place), channel);
        }
    }
}
