package lectern.edition.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.edition.Words;
import lectern.edition.page.look.PageFrame;

/** What the template of an error shows: what happened, and what can be done about it. */
record ErrorPage(PageFrame frame, int status, String title, String sentence, Optional<String> detail,
        List<Hint> hints) {

    static ErrorPage of(Fault fault, PageFrame frame) {
        Words words = frame.words();
        return new ErrorPage(frame, fault.status(), fault.title(words), fault.sentence(words), fault.detail(),
                Hint.of(fault, words));
    }

    /** This is the language of what only the one that refuses knows. */
    Locale detailLanguage() {
        return Locale.ENGLISH;
    }

    /**
     * Something that can be done.
     *
     * @param address where to go for it, if it is somewhere
     */
    record Hint(Optional<String> address, String label) {
        private static final Pattern CHOICES = Pattern
                .compile(
                        "(?:/[A-Za-z0-9.-]+)+\\?(?<query>[A-Za-z0-9._-]+=[A-Za-z0-9._-]+(?:&[A-Za-z0-9._-]+=[A-Za-z0-9._-]+)*)");

        private static final Pattern WHOLE = Pattern.compile("/[a-z0-9-]+");

        /**
         * The address of choices is told by what they are called, and that of a publication by its title; all else is
         * told as it is.
         */
        static List<Hint> of(Fault fault, Words words) {
            Map<String, String> common = common(fault.hints());
            return fault.hints().stream().map(hint -> of(hint, common, fault, words)).toList();
        }

        private static Hint of(String hint, Map<String, String> common, Fault fault, Words words) {
            if (WHOLE.matcher(hint).matches() && !fault.values().isEmpty()) {
                return new Hint(Optional.of(hint), fault.values().getFirst());
            }
            SortedMap<String, String> chosen = choices(hint);
            String label = Stream.of(common, Map.<String, String>of()).map(others -> chosen.entrySet().stream()
                    .filter(each -> !each.getValue().equals(others.get(each.getKey())))
                    .filter(each -> words.find("option." + each.getKey()).isPresent())
                    .map(each -> words.named(words.option(each.getKey()),
                            words.choice(each.getKey(), each.getValue())))
                    .collect(Collectors.joining(words.say("form.separator"))))
                    .filter(each -> !each.isEmpty()).findFirst().orElse("");
            return label.isEmpty() ? new Hint(Optional.empty(), hint) : new Hint(Optional.of(hint), label);
        }

        private static SortedMap<String, String> choices(String hint) {
            SortedMap<String, String> choices = new TreeMap<>();
            Matcher address = CHOICES.matcher(hint);
            if (address.matches()) {
                for (String choice : address.group("query").split("&")) {
                    choices.put(choice.substring(0, choice.indexOf('=')), choice.substring(choice.indexOf('=') + 1));
                }
            }
            return choices;
        }

        /** What most of them have: a hint says only what would be otherwise. */
        private static Map<String, String> common(List<String> hints) {
            Map<String, Map<String, Integer>> times = new TreeMap<>();
            hints.forEach(hint -> choices(hint).forEach((option, choice) -> times
                    .computeIfAbsent(option, _ -> new TreeMap<>()).merge(choice, 1, Integer::sum)));
            Map<String, String> common = new TreeMap<>();
            times.forEach((option, choices) -> choices.entrySet().stream().max(Map.Entry.comparingByValue())
                    .filter(most -> most.getValue() > 1).ifPresent(most -> common.put(option, most.getKey())));
            return common;
        }
    }
}
