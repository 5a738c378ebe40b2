package com.heed.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlotCatalogueTest {

    private static final SlotCatalogue CATALOGUE = new SlotCatalogue(
            List.of(
                    new SlotCatalogue.Field("customfield_10010", "Order number"),
                    new SlotCatalogue.Field("customfield_10011", "订单金额")),
            List.of("balance"));

    @Test
    void aFieldIsKnownByItsIdAndByItsName() {
        assertThat(CATALOGUE.known("field.customfield_10010")).contains("field.customfield_10010");
        assertThat(CATALOGUE.known("field.order NUMBER")).contains("field.customfield_10010");
        assertThat(CATALOGUE.known("field.订单金额")).contains("field.customfield_10011");
        assertThat(CATALOGUE.known("field.customfield_1")).isEmpty();
    }

    @Test
    void caseDoesNotMatter() {
        assertThat(CATALOGUE.known("Customer.Firstname")).contains("customer.firstName");
        assertThat(CATALOGUE.known("LOOKUP.Balance")).contains("lookup.balance");
    }

    @Test
    void anUnknownSlotNamesTheKnownOneThatIsSpelledMostAlike() {
        Template template = ((Template.Read)
                        Template.read("{{customer.nmae}} {{issue.key}} {{field.Oder number}} {{lookup.balnce}}"))
                .template();
        assertThat(CATALOGUE.faults(template))
                .containsExactly(
                        new TemplateFault.UnknownSlot("customer.nmae", "customer.name"),
                        new TemplateFault.UnknownSlot("field.Oder number", "field.Order number"),
                        new TemplateFault.UnknownSlot("lookup.balnce", "lookup.balance"));
    }

    @Test
    void everyNameIsKnown() {
        assertThat(CATALOGUE.names())
                .hasSize(18)
                .allMatch(name -> CATALOGUE.known(name).isPresent());
        assertThat(SlotCatalogue.PLAIN.known("lookup.balance")).isEmpty();
    }
}
