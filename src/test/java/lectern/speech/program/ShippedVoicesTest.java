package lectern.speech.program;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.Tool;
import lectern.audio.Loudness;
import lectern.audio.Pcm;
import lectern.speech.EnginePool;
import lectern.speech.SpeechEngine;
import lectern.speech.SpeechException;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.freetts.FreeTts;
import lectern.speech.words.TextNormalizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Between any two voices a listener never reaches for the volume; and how long a text takes is about as said. */
@Tag("slow")
class ShippedVoicesTest {
    private static final List<SpeechEngine> ENGINES = Stream
            .concat(Stream.of(new FreeTts()), ProgramEngine.all().stream()).toList();
    private static final Map<String, List<String>> PARAGRAPHS = Map.ofEntries(
            Map.entry("en", List.of(
                    "Immunotherapy helps your immune system to fight cancer.",
                    "You may have it alone, or together with other treatments.",
                    "Most people are given it into a vein, every two to three weeks, at a clinic or a hospital.",
                    "Tell your doctor or nurse at once if you have a fever, a rash, or trouble with your breathing.",
                    "Keep the number of the ward with you, and call at any time of the day or night.",
                    "Eat what you like, rest when you are tired, and ask for help with shopping and cooking.")),
            Map.entry("vi", List.of(
                    "Liệu pháp miễn dịch giúp hệ miễn dịch của quý vị chống lại bệnh ung thư.",
                    "Quý vị có thể dùng riêng hoặc kết hợp với các cách điều trị khác.",
                    "Hầu hết mọi người được truyền thuốc vào tĩnh mạch, hai đến ba tuần một lần, tại phòng khám hoặc bệnh viện.",
                    "Hãy báo ngay cho bác sĩ hoặc y tá nếu quý vị bị sốt, nổi mẩn hoặc khó thở.",
                    "Hãy giữ số điện thoại của khoa bên mình và gọi bất cứ lúc nào.")),
            Map.entry("zh", List.of(
                    "免疫疗法帮助您的免疫系统对抗癌症。",
                    "您可以单独接受这种治疗，也可以与其他治疗一起进行。",
                    "大多数人每两到三周在诊所或医院接受一次静脉注射。",
                    "如果您发烧、出皮疹或呼吸困难，请立即告诉医生或护士。",
                    "请随身携带病房的电话号码，无论白天还是晚上都可以打电话。",
                    "累了就休息，需要时请别人帮忙买菜做饭。")),
            Map.entry("yue", List.of(
                    "免疫療法幫助您的免疫系統對抗癌症。",
                    "您可以單獨接受這種治療，也可以與其他治療一起進行。",
                    "大多數人每兩到三週在診所或醫院接受一次靜脈注射。",
                    "如果您發燒、出皮疹或呼吸困難，請立即告訴醫生或護士。",
                    "請隨身攜帶病房的電話號碼，無論白天還是晚上都可以打電話。",
                    "累了就休息，需要時請別人幫忙買菜做飯。")),
            Map.entry("ar", List.of(
                    "يساعد العلاج المناعي جهازك المناعي على مكافحة السرطان.",
                    "يمكنك تلقي هذا العلاج وحده أو مع علاجات أخرى.",
                    "يتلقى معظم الناس العلاج عن طريق الوريد كل أسبوعين أو ثلاثة أسابيع في العيادة أو المستشفى.",
                    "أخبر طبيبك أو الممرضة فورا إذا أصبت بالحمى أو طفح جلدي أو صعوبة في التنفس.",
                    "احتفظ برقم هاتف القسم معك واتصل في أي وقت.")),
            Map.entry("de", List.of(
                    "Die Immuntherapie hilft Ihrem Immunsystem, den Krebs zu bekämpfen.",
                    "Sie können sie allein oder zusammen mit anderen Behandlungen bekommen.",
                    "Die meisten Menschen erhalten sie alle zwei bis drei Wochen in eine Vene, in einer Praxis oder im Krankenhaus.",
                    "Sagen Sie sofort Bescheid, wenn Sie Fieber, einen Ausschlag oder Mühe beim Atmen haben.",
                    "Tragen Sie die Nummer der Station bei sich und rufen Sie an, bei Tag oder bei Nacht.",
                    "Ruhen Sie sich aus, wenn Sie müde sind, und bitten Sie um Hilfe beim Einkaufen und Kochen.")),
            Map.entry("el", List.of(
                    "Η ανοσοθεραπεία βοηθά το ανοσοποιητικό σας σύστημα να πολεμήσει τον καρκίνο.",
                    "Μπορεί να τη λάβετε μόνη της ή μαζί με άλλες θεραπείες.",
                    "Οι περισσότεροι άνθρωποι τη λαμβάνουν ενδοφλέβια, κάθε δύο με τρεις εβδομάδες, σε κλινική ή νοσοκομείο.",
                    "Ενημερώστε αμέσως τον γιατρό ή τη νοσοκόμα σας αν έχετε πυρετό, εξάνθημα ή δυσκολία στην αναπνοή.",
                    "Κρατήστε μαζί σας τον αριθμό του τμήματος και τηλεφωνήστε οποιαδήποτε ώρα.")),
            Map.entry("it", List.of(
                    "L'immunoterapia aiuta il sistema immunitario a combattere il cancro.",
                    "Si può ricevere da sola o insieme ad altre cure.",
                    "La maggior parte delle persone la riceve in vena, ogni due o tre settimane, in ambulatorio o in ospedale.",
                    "Avverta subito il medico o l'infermiere se ha febbre, eruzioni della pelle o difficoltà a respirare.",
                    "Tenga con sé il numero del reparto e telefoni a qualsiasi ora del giorno o della notte.")));

    @Test
    @Tool("espeak-ng")
    void allCanSpeakWhereTheProgramsAreInstalled() {
        Voices voices = Voices.read(Path.of("voices"), ENGINES);
        assertEquals(List.of(), voices.problems());
        assertEquals(Map.of(), voices.missing());
    }

    @Test
    @Tool("espeak-ng")
    void allAreEquallyLoudAndAsFastAsTheirFilesSay() {
        Voices voices = Voices.read(Path.of("voices"), ENGINES);
        try (EnginePool pool = new EnginePool(ENGINES, 1, Runnable::run)) {
            assertAll(voices.offered().stream().map(voice -> () -> {
                Reading reading = read(voice, pool);
                String figures = "%s: %.2f LUFS, %.2f dBTP, %.0f words a minute".formatted(voice.id(),
                        reading.loudness(), reading.peak(), reading.wordsPerMinute());
                assertEquals(-19, reading.loudness(), 1, figures);
                assertTrue(reading.peak() <= -1, figures);
                assertEquals(1, voice.wordsPerMinute() * voice.rate() / reading.wordsPerMinute(), 0.1, figures);
            }));
        }
    }

    private record Reading(double loudness, double peak, double wordsPerMinute) {}

    private static Reading read(Voice voice, EnginePool pool) throws SpeechException {
        List<String> sentences = PARAGRAPHS.get(voice.language().getLanguage());
        short[] samples = {};
        int words = 0;
        int sampleRate = pool.sampleRate(voice);
        for (String sentence : sentences) {
            Pcm sound = pool.speak(new Spoken(voice, sentence), Duration.ofSeconds(30));
            int rest = (int) (voice.pauses().sentence().toMillis() * sampleRate / 1000);
            int start = samples.length;
            samples = Arrays.copyOf(samples, start + sound.samples().length + rest);
            System.arraycopy(sound.samples(), 0, samples, start, sound.samples().length);
            words += TextNormalizer.count(sentence);
        }
        return new Reading(Loudness.integrated(samples, sampleRate), Loudness.truePeak(samples),
                words * 60.0 * sampleRate / samples.length);
    }
}
