package com.heed.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.CustomerUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendedJsonTest {
    @Test
    void whoseAReasonIsIsReadBack() {
        Recommended told = new Recommended(List.of(new Recommended.Item(
                "filter",
                Recommended.Basis.COUNTED,
                List.of(
                        new Recommended.Because("kettle", 5, CustomerUnit.ORGANISATION),
                        new Recommended.Because("teapot", 6, CustomerUnit.PERSON)),
                List.of(),
                null)));

        assertThat(Json.read(Json.write(told), Recommended.class)).isEqualTo(told);
    }

    @Test
    void whatWasStoredBeforeOrganisationsWereCustomersIsThePersonsOwn() {
        Recommended old = Json.read(
                "{\"items\":[{\"item\":\"filter\",\"basis\":\"COUNTED\",\"because\":[{\"item\":\"kettle\",\"at\":5}],\"words\":[],\"known\":null}]}",
                Recommended.class);

        assertThat(old.items().getFirst().because())
                .containsExactly(new Recommended.Because("kettle", 5, CustomerUnit.PERSON));
    }
}
