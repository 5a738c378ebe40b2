package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.CustomerUnit;
import com.heed.risk.DeskContact.After;
import com.heed.risk.RiskColumn.Categories;
import com.heed.risk.RiskColumn.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskPastTest {
    private static final int DAYS = 30;

    private static DeskContact contact(
            String customer, long day, double mood, @Nullable After replied, @Nullable Long reopened) {
        return new DeskContact(
                customer,
                day,
                "Repair",
                "email",
                customer.startsWith("A") ? "Acme" : "",
                mood,
                replied,
                replied,
                reopened);
    }

    private static Object cell(RiskTable table, String column, int row) {
        return table.columns().stream()
                .filter(one -> one.name().equals(column))
                .map(one -> one instanceof Numbers numbers ? (Object) numbers.values()[row] : one.shown(row))
                .findFirst()
                .orElseThrow();
    }

    private static RiskTable known(DeskPast past, List<String> who, long day) {
        return past.snapshots(DAYS, DAYS, new Leaving.Silence()).known().of(who, day);
    }

    @Test
    void theDeskTellsMoodsAnswersAndWhatCameBack() {
        DeskPast past = new DeskPast(
                List.of(
                        contact("Ann", 10, 0.8, new After(10, 4), null),
                        contact("Ann", 80, -0.6, new After(82, 50), 84L),
                        contact("Ann", 90, -0.9, null, null),
                        contact("Amy", 85, 0.1, null, null),
                        contact("Bo", 99, Double.NaN, new After(120, 500), 130L)),
                150);

        RiskTable table = known(past, List.of("Ann", "Bo"), 100);

        assertThat(cell(table, "open contacts", 0)).isEqualTo(1.0);
        assertThat(cell(table, "contacts without a reply", 0)).isEqualTo(1.0);
        assertThat(cell(table, "mean hours to the first reply in 30", 0)).isEqualTo(50.0);
        assertThat(cell(table, "reopened in 60", 0)).isEqualTo(1.0);
        assertThat(cell(table, "mood of the last contact", 0)).isEqualTo(-0.9);
        assertThat(cell(table, "negative contacts in 30", 0)).isEqualTo(2.0);
        assertThat(cell(table, "asked again about the same in 30", 0)).isEqualTo(1.0);
        assertThat(cell(table, "request type of the last contact", 0)).isEqualTo("Repair");
        assertThat(cell(table, "organisation", 0)).isEqualTo("Acme");
        assertThat(cell(table, "contacts of colleagues in 30", 0)).isEqualTo(1.0);
        assertThat(cell(table, "contacts without a reply", 1))
                .as("answered later")
                .isEqualTo(1.0);
        assertThat(cell(table, "reopened in 60", 1)).as("reopened later").isEqualTo(0.0);
        assertThat((double) cell(table, "mood of the last contact", 1)).isNaN();
        assertThat((double) cell(table, "contacts of colleagues in 30", 1)).isNaN();
    }

    private static DeskContact shared(String organisation, String person, long day, String about) {
        return new DeskContact(person, day, about, "email", organisation, 0, null, null, null);
    }

    @Test
    void organisationsAreKnownByWhoAsksForThem() {
        List<DeskContact> contacts = new ArrayList<>();
        for (long day = 0; day <= 60; day += 10) {
            contacts.add(shared("Acme", "Ann", day, "Repair"));
        }
        contacts.add(shared("Acme", "Amy", 45, "Repair"));
        contacts.add(shared("Acme", "Amy", 95, "Repair"));
        contacts.add(shared("Acme", "Abe", 96, "Repair"));
        contacts.add(shared("Acme", "Abe", 97, "Repair"));
        contacts.add(shared("Acme", "Amy", 101, "Repair"));
        contacts.add(shared("Best", "Bo", 90, ""));
        contacts.add(shared("", "Cy", 99, "Repair"));
        DeskPast past = new DeskPast(contacts, 150, CustomerUnit.ORGANISATION);

        RiskTable table = known(past, List.of("Acme", "Best"), 100);

        assertThat(past.history().customers()).containsOnlyKeys("Acme", "Best");
        assertThat(cell(table, "people who asked in 30", 0)).isEqualTo(2.0);
        assertThat(cell(table, "change of the people who asked in 30", 0))
                .as("Ann and Amy, then Amy and Abe")
                .isEqualTo(0.0);
        assertThat(cell(table, "change of the people who asked in 30", 1)).isEqualTo(1.0);
        assertThat((double) cell(table, "share of who asks most in 30", 0)).isEqualTo(2 / 3.0);
        assertThat(cell(table, "days since who asks most asked last", 0))
                .as("Ann asked seven times, and last on day 60")
                .isEqualTo(40.0);
        assertThat(cell(table, "days since who asks most asked last", 1)).isEqualTo(10.0);
        assertThat(cell(table, "asked again about the same in 30", 0))
                .as("Abe alone: what two people ask is no repetition")
                .isEqualTo(1.0);
        assertThat(table.columns().stream().map(RiskColumn::name))
                .doesNotContain("organisation", "contacts of colleagues in 30");
    }

    @Test
    void aDeskWithoutOrganisationsHasNoneToAskAbout() {
        assertThatThrownBy(() -> new DeskPast(List.of(shared("", "Cy", 99, "Repair")), 150, CustomerUnit.ORGANISATION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What is known of a day must be the same whether or not the days after it have happened. */
    @ParameterizedTest
    @EnumSource(CustomerUnit.class)
    void nothingOfLaterDaysGoesIn(CustomerUnit unit) {
        SplittableRandom random = new SplittableRandom(4);
        List<DeskContact> whole = new ArrayList<>();
        List<DeskContact> cut = new ArrayList<>();
        long day = 200;
        for (int i = 0; i < 400; i++) {
            long at = random.nextInt(300);
            After replied = random.nextInt(4) == 0 ? null : new After(at + random.nextInt(60), random.nextInt(1400));
            Long reopened = random.nextInt(3) == 0 ? (Long) (at + random.nextInt(90)) : null;
            String who = "A" + random.nextInt(20);
            double mood = random.nextDouble() * 2 - 1;
            whole.add(contact(who, at, mood, replied, reopened));
            if (at <= day) {
                cut.add(contact(
                        who,
                        at,
                        mood,
                        replied != null && replied.day() <= day ? replied : null,
                        reopened != null && reopened <= day ? reopened : null));
            }
        }
        List<String> who =
                cut.stream().map(one -> one.of(unit)).distinct().sorted().toList();

        RiskTable later = known(new DeskPast(whole, 300, unit), who, day);
        RiskTable then = known(new DeskPast(cut, day, unit), who, day);

        assertThat(later.columns()).hasSameSizeAs(then.columns());
        for (int c = 0; c < later.columns().size(); c++) {
            RiskColumn column = later.columns().get(c);
            for (int row = 0; row < who.size(); row++) {
                assertThat(column.shown(row))
                        .as("%s of %s", column.name(), who.get(row))
                        .isEqualTo(then.columns().get(c).shown(row));
            }
        }
        assertThat(later.columns()).anyMatch(column -> column instanceof Categories);
    }

    @Test
    void whoSaidThatTheyLeaveIsAskedAboutUntilThen() {
        List<DeskContact> contacts = new ArrayList<>();
        for (long day = 0; day <= 300; day += 10) {
            contacts.add(contact("Ann", day, 0, null, null));
            contacts.add(contact("Bo", day, 0, null, null));
        }
        Snapshots snapshots = new DeskPast(contacts, 300)
                .snapshots(DAYS, 365, new Leaving.Told(Map.of("Ann", 260L, "Bo", 290L), 300));

        assertThat(snapshots.newest()).isEqualTo(270);
        assertThat(snapshots.test().table().ids()).as("Ann had left").containsExactly("Bo");
        assertThat(snapshots.test().left()).containsExactly(true);
        assertThat(snapshots.today().ids()).isEmpty();
        // Of a list that ends earlier nobody knows who left after it.
        assertThat(new DeskPast(contacts, 300)
                        .snapshots(DAYS, 365, new Leaving.Told(Map.of("Ann", 200L), 250))
                        .newest())
                .isEqualTo(220);
    }

    @Test
    void historyHasToBeLongEnoughForThoseWhoAreTold() {
        List<DeskContact> contacts = List.of(contact("Ann", 0, 0, null, null), contact("Ann", 300, 0, null, null));

        assertThatThrownBy(() ->
                        new DeskPast(contacts, 300).snapshots(DAYS, 365, new Leaving.Told(Map.of("Ann", 50L), 60)))
                .hasMessageContaining("60 days long; to learn who leaves within 30 days it has to be 90");
        assertThatThrownBy(() -> new DeskPast(List.of(), 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> contact(" ", 1, 0, null, null)).hasMessageContaining("name who it was");
    }
}
