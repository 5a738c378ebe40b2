package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.jira.store.LeavingSurvival;
import com.heed.risk.DeskContact;
import com.heed.risk.DeskPast;
import com.heed.risk.Leaving;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LeavingCurveTest {
    private static final int DAYS = 30;

    private static DeskContact contact(String customer, long day, DeskContact.@Nullable After replied) {
        return new DeskContact(customer, day, "Repair", "email", "", Double.NaN, replied, null, null);
    }

    /** A hundred customers: half ask once and never again, half for {@code i} days every day after. */
    private static DeskPast past() {
        List<DeskContact> contacts = new ArrayList<>(List.of(contact("first", 0, null)));
        for (int i = 0; i < 100; i++) {
            for (long day = 40; day <= (i < 50 ? 40 : 40 + i); day++) {
                contacts.add(contact("c" + i, day, i % 2 == 0 ? new DeskContact.After(day, 3) : null));
            }
        }
        return new DeskPast(contacts, 300);
    }

    @Test
    void theCurveIsKeptWithItsHalvesAndItsGroups() {
        LeavingSurvival found = Objects.requireNonNull(LeavingCurve.of(past(), new Leaving.Silence(), DAYS));

        assertThat(found.customers()).isEqualTo(100);
        assertThat(found.last()).isEqualTo(240);
        assertThat(found.median()).isEqualTo(0);
        assertThat(found.returned()).isEqualTo(1);
        assertThat(found.back()).isCloseTo(0.5, within(1e-12));
        assertThat(found.points().getFirst().share()).isCloseTo(0.5, within(1e-12));
        assertThat(found.points().getLast()).satisfies(end -> {
            assertThat(end.day()).isEqualTo(99);
            assertThat(end.share()).isZero();
        });
        assertThat(found.points()).hasSizeLessThanOrEqualTo(61);
        LeavingSurvival.Reply reply = Objects.requireNonNull(found.reply());
        assertThat(reply.inTime()).isEqualTo(50);
        assertThat(reply.late()).isEqualTo(50);
        assertThat(reply.p()).isGreaterThan(0.3);
    }

    @Test
    void whatIsNoSilenceOrOfFewCustomersHasNone() {
        assertThat(LeavingCurve.of(past(), new Leaving.Told(Map.of(), 300), DAYS))
                .isNull();
        assertThat(LeavingCurve.of(null, new Leaving.Silence(), DAYS)).isNull();
        assertThat(LeavingCurve.of(
                        new DeskPast(List.of(contact("a", 0, null), contact("b", 90, null)), 200),
                        new Leaving.Silence(),
                        DAYS))
                .isNull();
    }
}
