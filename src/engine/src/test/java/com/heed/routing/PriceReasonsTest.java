package com.heed.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class PriceReasonsTest {

    private static final int ROUNDS = 4000;

    @Test
    void theTermNamedIsTheOneByWhichTheRunnerUpIsBeatenMost() {
        RandomPrices random = new RandomPrices(31);
        List<ToDoubleFunction<Offer>> terms =
                List.of(Offer::contact, Offer::failure, Offer::agents, Offer::waiting, Offer::leaving);
        List<String> names = List.of("contact", "failure", "agents", "waiting", "leaving");
        int[] named = new int[names.size()];
        for (int round = 0; round < ROUNDS; round++) {
            PricedRecord record = PricedRecord.of(random.rules(), random.next());
            for (RoutingReason reason : record.reasons()) {
                if (reason.key().startsWith("price.by.")) {
                    PriceDecision.Priced priced = (PriceDecision.Priced) record.decision();
                    Offer best = priced.offers().get(0);
                    Offer second = priced.offers().get(1);
                    double most = terms.stream()
                            .mapToDouble(term -> term.applyAsDouble(second) - term.applyAsDouble(best))
                            .max()
                            .orElseThrow();
                    int said = names.indexOf(reason.key().substring("price.by.".length()));
                    named[said]++;
                    assertThat(reason.args().get(2)).isEqualTo(most);
                    assertThat(terms.get(said).applyAsDouble(second)
                                    - terms.get(said).applyAsDouble(best))
                            .isEqualTo(most);
                }
            }
        }
        assertThat(Arrays.stream(named).min().orElseThrow()).isGreaterThan(10);
    }

    @Test
    void whateverIsCheaperThanTheChosenChannelIsSaidToBeBarredOrFull() {
        RandomPrices random = new RandomPrices(32);
        int barred = 0;
        for (int round = 0; round < 2 * ROUNDS; round++) {
            PricedRecord record = PricedRecord.of(random.rules(), random.nextOfAnyTrust());
            if (!(record.decision() instanceof PriceDecision.Priced priced)
                    || priced.offers().getFirst().standing() == Offer.Standing.WISHED) {
                continue;
            }
            for (Offer offer : priced.offers()) {
                if (offer.total() < priced.offers().getFirst().total()) {
                    String name = "Channel " + offer.slug().substring(1);
                    assertThat(record.reasons())
                            .anyMatch(reason -> (reason.key().equals("price.barred")
                                            || reason.key().equals("full"))
                                    && reason.args().getFirst().equals(name));
                    barred += offer.standing() == Offer.Standing.BARRED ? 1 : 0;
                }
            }
        }
        assertThat(barred).isGreaterThan(50);
    }

    @Test
    void everyReasonHasATextInBothLanguagesAndItsNumbersTheUnitTheTextNames() throws IOException {
        List<RoutingReason> said = new ArrayList<>();
        RandomPrices random = new RandomPrices(33);
        for (int round = 0; round < ROUNDS; round++) {
            PricedRecord record = PricedRecord.of(random.rules(), random.nextOfAnyTrust());
            said.addAll(record.reasons());
            RoutingReason flip = record.flip();
            if (flip != null) {
                said.add(flip);
            }
        }
        Set<String> keys = new TreeSet<>();
        said.forEach(reason -> keys.add(reason.key()));
        assertThat(keys).hasSize(46);
        for (String bundle : List.of("heed.properties", "heed_zh_CN.properties")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of("../../i18n", bundle), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            for (RoutingReason reason : said) {
                String text = texts.getProperty("heed.routing.reason." + reason.key());
                assertThat(text).as(bundle + " " + reason.key()).isNotBlank();
                for (int place = 0; place < 5; place++) {
                    if (place >= reason.args().size()) {
                        assertThat(text).as(bundle + " " + reason.key()).doesNotContain("{" + place + "}");
                    } else {
                        boolean minutes = text.contains("{" + place + "} min") || text.contains("{" + place + "} 分钟");
                        assertThat(reason.unit(place) == RoutingReason.Unit.MINUTES)
                                .as(bundle + " " + reason.key() + " " + place)
                                .isEqualTo(minutes);
                    }
                }
            }
        }
    }
}
