package lectern.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the expected text {@code _} is a space at which no line may end. */
class KeptTogetherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Call 13 11 20 now.                   | Call 13_11_20 now.
            Call (02) 9334 1900 or +61 2 9334 19 | Call (02)_9334_1900 or +61_2_9334_19
            Take 200 mg or 5 mL.                 | Take 200_mg or 5_mL.
            It is 37.5 °C, every 2–3 weeks.      | It is 37.5_°C, every 2–3_weeks.
            Take 2 tablets for 10 days.          | Take 2_tablets for 10_days.
            In cancers of ≥ 1% or < 5 in 100.    | In cancers of ≥_1% or <_5_in_100.
            It is 1.0 × 10⁹/L, 36 ± 2.           | It is 1.0_×_10⁹/L, 36_±_2.
            The 3 members met.                   | The 3 members met.
            In 2019 people came, 45 of them.     | In 2019 people came, 45 of them.
            No digits at all.                    | No digits at all.
            Call 1-800-555-0199 ext. 4412 now.   | Call 1-800-555-0199_ext._4412 now.
            Ring 0161 496 0000 extension 23 now. | Ring 0161_496_0000_extension_23 now.
            Or +49 30 901820 or 0049 30 901820.  | Or +49_30_901820 or 0049_30_901820.
            Call +44 (0)20 7946 0958 today.      | Call +44_(0)20_7946_0958 today.
            Call +1 (555) 010-0199 or 0800 11101 | Call +1_(555)_010-0199 or 0800_11101
            Or +7 (495) 123-45-67, (02) 555-1234 | Or +7_(495)_123-45-67, (02)_555-1234
            Or +31 (0)20 566 91 11 or 0 30 / 90 18 20. | Or +31_(0)20_566_91_11 or 0_30_/_90_18_20.
            Ring 0161 496 0000 / 0800 111 101.   | Ring 0161_496_0000 / 0800_111_101.
            It was 2026-10-12 and 3.5 10 people. | It was 2026-10-12 and 3.5 10 people.
            Take 250 milligrams or 2 teaspoons.  | Take 250_milligrams or 2_teaspoons.
            Two puffs, 4 puffs, 60 Gy, 5 metres. | Two puffs, 4_puffs, 60_Gy, 5_metres.
            Um 8 Uhr 2 Tabletten, alle 3 Tage.   | Um 8_Uhr 2_Tabletten, alle 3_Tage.
            Prenez 2 gélules pendant 3 semaines. | Prenez 2_gélules pendant 3_semaines.
            See § 5, № 7, No. 3 and Nr. 4. No 5. | See §_5, №_7, No._3 and Nr._4. No 5.
            Take 500-1000 of 100-250 or 0-1000.  | Take 500-1000 of 100-250 or 0-1000.
            Take 1½ tablets, then ½ tablet.      | Take 1½_tablets, then ½_tablet.
            Take 1 1/2 tablets or 2 3/4 cups.    | Take 1_1/2_tablets or 2_3/4_cups.
            On 3 12/2026 and 4 5/6/2026.         | On 3 12/2026 and 4 5/6/2026.
            Tome 2 comprimidos cada 8 horas.     | Tome 2_comprimidos cada 8_horas.
            خذ 5 ملغ أو ١٠ مل كل ٨ ساعات.        | خذ 5_ملغ أو ١٠_مل كل ٨_ساعات.
            On 3 March 2026 or March 3, by May 4th.   | On 3_March_2026 or March_3, by May_4th.
            Am 3. März, le 1er mars, el 3 de mayo.    | Am 3._März, le 1er_mars, el 3_de_mayo.
            يوم ٣ مارس أو 4 آذار.                     | يوم ٣_مارس أو 4_آذار.
            Am 14. Oktober 2025, el 3 de mayo de 2026. | Am 14._Oktober_2025, el 3_de_mayo_de_2026.
            On 3 March 20265 or 3 March 750 came.     | On 3_March 20265 or 3_March 750 came.
            It is 1 in 10,000, or 3 out of 4.         | It is 1_in_10,000, or 3_out_of_4.
            1 von 10 000, 1 sur 1.000, 1 de cada 10.  | 1_von_10_000, 1_sur_1.000, 1_de_cada_10.
            On 14 in total, room 4 in block B.        | On 14 in total, room 4 in block B.
            They may 3 times, marching 3 Marchers.    | They may 3_times, marching 3 Marchers.
            Take 10 000 IU or 1 000 000 units.        | Take 10_000_IU or 1_000_000_units.
            Take 1 ½ Tabletten, 2 Hübe, 3 Ampullen.   | Take 1_½_Tabletten, 2_Hübe, 3_Ampullen.
            It costs 3 million pounds or 5 €.         | It costs 3_million pounds or 5_€.
            Between 18-24 and 25-34 of them.     | Between 18-24 and 25-34 of them.
            See p. 12, fig. 3, type 2, approx. 5 and £ 5. | See p._12, fig._3, type_2, approx._5 and £_5.
            Siehe S. 12, Kap. 3, Art. 4, bei Typ 2.   | Siehe S._12, Kap._3, Art._4, bei Typ_2.
            Voir le n° 3, art. 5, el n.º 4 y pág. 6.  | Voir le n°_3, art._5, el n.º_4 y pág._6.
            Ring Tel. 0161 496 0000 or stop. 4 times. | Ring Tel. 0161_496_0000 or stop. 4_times.
            Some 11 st 4 lb, 120 beats at 6 o'clock.  | Some 11_st 4_lb, 120_beats at 6_o'clock.
            Alle 6 Std. 2 Tbl. und 100 Schläge.       | Alle 6_Std. 2_Tbl. und 100 Schläge.
            خذ 500 مجم أو 2 حقنة عند 38 درجة.         | خذ 500_مجم أو 2_حقنة عند 38_درجة.
            Est-ce « grave » ? Non ! Prenez : 2 ; 3.  | Est-ce «_grave_»_? Non_! Prenez_: 2_; 3.
            Er sagte »Ja« und «Nein» ... ‹ so › eben. | Er sagte »Ja« und «Nein» ... ‹_so_› eben.
            Go to :help or ?page=2, a :b and c ?d.    | Go to :help or ?page=2, a :b and c ?d.
            Dr. A. B. Jones, z. B. hier, und i. d. R. so. | Dr. A._B. Jones, z._B. hier, und i._d._R. so.
            Il dit « oui », « non » et « peut-être ».  | Il dit «_oui_», «_non_» et «_peut-être_».
            """)
    void gluesPhoneNumbersAndNumbersWithTheirUnits(String text, String glued) {
        assertEquals(glued, KeptTogether.glued(text).replace('\u00a0', '_'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Take 500 mg or 1.5 g – 2 g a day.          | 500 mg; 1.5 g – 2 g
            Every 4–6 h, 2 × 500 mg, 5 mg/kg.          | 4–6 h; 2 × 500 mg; 5 mg/kg
            If ≥ 38.5 °C or <5 ml, +3 mm.              | ≥ 38.5 °C; <5 ml; +3 mm
            Ring 0161 496 0000 at 9.30 am.             | 0161 496 0000; 9.30 am
            خذ 5 ملغ أو 250 mg.                        | 250 mg
            خذ 1½ mg أو ½ mg أو 1'000 mg أو 10 000 IU. | 1½ mg; ½ mg; 1'000 mg; 10 000 IU
            In 2019 some 45 of them read A4 in B12 mg. | ''
            """)
    void whatRunsToTheRightInEveryTextAreNumbersWithTheirUnits(String text, String found) {
        assertEquals(found, KeptTogether.leftToRight(text).stream()
                .map(each -> text.substring(each.start(), each.end())).collect(Collectors.joining("; ")));
    }
}
