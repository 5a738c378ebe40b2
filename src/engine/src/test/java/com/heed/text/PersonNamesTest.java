package com.heed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PersonNamesTest {
    private static String mask(String text, String names) {
        return PersonNames.mask(text, List.of(names.split(";")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // whole names and their parts
                "Ana Miller|I told Ana Miller and then Ana, not Mrs Miller.|I told [NAME] and then [NAME], not Mrs [NAME].",
                "Ana Miller|ANA said that ana millers banana is bananas.|[NAME] said that ana millers banana is bananas.",
                "Ana Miller|Ana's parcel and Miller’s invoice|[NAME]'s parcel and [NAME]’s invoice",
                "Miller, Ana (Support)|Thanks Ana, the support team|Thanks [NAME], the support team",
                "Anna-Lena von Berg|Anna-Lena wrote to Lena Berg from Bergen|[NAME]-[NAME] wrote to [NAME] [NAME] from Bergen",
                "Seán O'Brien|seán o'brien, O'Brien and SEÁN|[NAME], [NAME] and [NAME]",
                "jsmith|ask jsmith or JSMITH|ask [NAME] or [NAME]",
                "IT Service Desk;Dr. Ana Li|The IT service desk and Dr. Li|The [NAME] and Dr. [NAME]",
                // words that are names
                "Will Young|Will you call Will? I will be young.|Will you call [NAME]? I will be young.",
                "Will Young|WILL it work? Ask Young.|WILL it work? Ask [NAME].",
                "Mark Price|Mark the box and tell Mark the price.|Mark the box and tell [NAME] the price.",
                "Mark Price|Mark, please mark it|[NAME], please mark it",
                "May Hope|In May 2026 and on 5 May, May said: hope dies last.|In May 2026 and on 5 May, [NAME] said: hope dies last.",
                "mark|a mark on the screen, says Mark|a mark on the screen, says [NAME]",
                // Chinese
                "王小明|王小明说，请联系王先生；王女士不在。|[NAME]说，请联系[NAME]先生；[NAME]女士不在。",
                "欧阳梓萱|欧阳女士您好，我是梓萱|[NAME]女士您好，我是[NAME]",
                "李建设|李建设负责建设工程，建设您好|[NAME]负责建设工程，[NAME]您好",
                "王明|老王您好，小王，小王子和国王都在；明天|老[NAME]您好，小[NAME]，小王子和国王都在；明天",
                "王明|王总，王总是来晚；王工|[NAME]总，王总是来晚；[NAME]工",
                "A|A word|A word"
            })
    void peopleAreMaskedAndWordsStay(String names, String text, String masked) {
        assertThat(mask(text, names)).isEqualTo(masked);
    }
}
