package com.heed.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static Template template(String text) {
        assertThat(Template.read(text)).isInstanceOf(Template.Read.class);
        return ((Template.Read) Template.read(text)).template();
    }

    private static List<TemplateFault> faults(String text) {
        assertThat(Template.read(text)).as(text).isInstanceOf(Template.Refused.class);
        return ((Template.Refused) Template.read(text)).faults();
    }

    @Test
    void slotsIncludesAndWordsAreTold() {
        assertThat(template("Hello {{ customer.name }},\n{{response.opening}} {{field.Order number}}.")
                        .parts())
                .containsExactly(
                        new Template.Text("Hello "),
                        new Template.Slot("customer.name"),
                        new Template.Text(",\n"),
                        new Template.Include("opening"),
                        new Template.Text(" "),
                        new Template.Slot("field.Order number"),
                        new Template.Text("."));
    }

    @Test
    void markupScriptAndSingleBracesAreWords() {
        String hostile = "<script>alert('{x}')</script> ${jndi} #set($a = 1) }} &lt;b&gt; 😀";
        assertThat(template(hostile).parts()).containsExactly(new Template.Text(hostile));
    }

    @Test
    void anEmptyTextIsNoReply() {
        assertThat(faults("")).containsExactly(new TemplateFault.Empty());
        assertThat(faults(" \n\t ")).containsExactly(new TemplateFault.Empty());
    }

    @Test
    void oneHundredKilobytesAreTooLongAndTenThousandCharactersAreNot() {
        assertThat(faults("x".repeat(100_000))).containsExactly(new TemplateFault.TooLong(100_000, 10_000, false));
        assertThat(template("退".repeat(10_000)).parts()).hasSize(1);
        assertThat(template("😀".repeat(10_000)).parts()).hasSize(1);
        assertThat(faults("退".repeat(10_001))).containsExactly(new TemplateFault.TooLong(10_001, 10_000, false));
    }

    @Test
    void bracesThatAreNotClosedOnTheirLineAreNamedWithTheLine() {
        assertThat(faults("Hello\n{{customer.name, we\n}}"))
                .containsExactly(new TemplateFault.Unclosed(2, "customer.name, we"));
        assertThat(faults("{{a {{b}} c")).containsExactly(new TemplateFault.Unclosed(1, "a {{b}} c"));
        assertThat(faults("a {{}}\n{{response.}}"))
                .containsExactly(new TemplateFault.Nameless(1), new TemplateFault.Nameless(2));
    }

    @Test
    void aCharacterThatIsNoTextIsNamedWithItsLine() {
        assertThat(faults("fine\nnot \u0007 fine")).containsExactly(new TemplateFault.BadCharacter(7, 2));
        assertThat(faults("退\uFFFD款")).containsExactly(new TemplateFault.BadCharacter(0xFFFD, 1));
        assertThat(faults("half \uD83D of one")).containsExactly(new TemplateFault.BadCharacter(0xD83D, 1));
        assertThat(faults("turned \u202E around")).containsExactly(new TemplateFault.BadCharacter(0x202E, 1));
        assertThat(new TemplateFault.BadCharacter(7, 2).name()).isEqualTo("U+0007");
    }

    @Test
    void chineseReadAsAWesternEncodingIsRecognised() {
        String misread = new String("您好，退款已办理".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        // 办 ends in a byte that windows-1252 does not have; what it has is told.
        assertThat(faults(misread)).hasSize(1);
        String receipt =
                new String("Your café’s receipt".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(faults(receipt)).containsExactly(new TemplateFault.WrongEncoding("Ã©â€™s receipt", "é’s receipt"));
    }

    @Test
    void westernLettersAreNotTakenForAWrongEncoding() {
        for (String right :
                List.of("Votre café est prêt", "Ihre Bestellung ist unterwegs, schöne Grüße", "£5 – ça va", "É")) {
            assertThat(template(right).parts()).containsExactly(new Template.Text(right));
        }
    }

    @Test
    void aMaskIsASlotThatNobodyCanFill() {
        assertThat(Template.ofMasked("Dear [NAME], call [PHONE] [soon] {{today}}")
                        .parts())
                .containsExactly(
                        new Template.Text("Dear "),
                        new Template.Slot("NAME"),
                        new Template.Text(", call "),
                        new Template.Slot("PHONE"),
                        new Template.Text(" [soon] {{today}}"));
    }

    @Test
    void whatWasPutTogetherIsReadAgainHoweverLong() {
        String source = "x".repeat(20_000) + "{{customer.name}}";
        assertThat(Template.again(source).slots()).containsExactly("customer.name");
        assertThat(Template.again("{{a").parts()).containsExactly(new Template.Text("{{a"));
    }

    @Test
    void theSourceIsWhatWasWritten() {
        String text = "{{greeting}} {{customer.name}}\n{{response.end}}";
        assertThat(template(text).source()).isEqualTo(text);
        assertThat(template("a\r\nb\rc").source()).isEqualTo("a\nb\nc");
    }
}
