package lectern.content.inline;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A full stop that may end a sentence, or may belong to the word before it.
 *
 * @param word  that ends with it
 * @param last  where that word ends
 * @param end   where the next word begins
 * @param own   what the language abbreviates
 */
record Stop(NearbyWords words, String word, int last, int end, Abbreviations own) {

    private static final String AMOUNT_SIGNS = "<>≤≥±~≈+−½¼¾⅓⅔#";
    private static final int MOST_INITIALS = 4;
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]{2,7}");

    boolean endsSentence() {
        int start = words.start();
        boolean first = last - word.length() <= start + 1
                && words.text().substring(start, last).strip().equals(word);
        return !(first && isMarker()) && !joins();
    }

    /** "1." or "a." at the very beginning numbers the sentence and is none. */
    private boolean isMarker() {
        return word.length() == 2 && Character.isLetter(word.charAt(0)) && word.charAt(0) != 'I'
                || word.length() <= 4 && word.chars().limit(word.length() - 1L).allMatch(Character::isDigit);
    }

    private boolean joins() {
        char next = words.text().charAt(end);
        String following = words.after(end);
        if (own.has("never", word)) {
            return true;
        }
        String preceding = words.lastBefore(last - word.length());
        boolean numbered = own.has("number", word) || !isName(preceding)
                && own.has("number", word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1));
        if (numbered && (isAmountSign(next) || isNumbered(preceding))) {
            return true;
        }
        boolean figure = word.length() <= 3 && word.chars().limit(word.length() - 1L).allMatch(Character::isDigit);
        if (figure && own.has("ordinal", "yes")) {
            return !own.has("starter", following) && !own.has("number", preceding);
        }
        if (Character.isDigit(next)) {
            return numbered || own.has("name", word);
        }
        if (word.length() == 2 && own.has("never", preceding)) {
            // The second half of "z. B." and of "i. d. R."
            return true;
        }
        if (own.has("name", word)) {
            return !own.has("starter", following) || isInitial();
        }
        if (own.has("time", word)) {
            return own.has("day", following);
        }
        return isInitials() && joinsInitial(preceding, following);
    }

    /** "£6", "<5", "±2": an amount begins with it as it does with a figure. */
    private static boolean isAmountSign(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL || AMOUNT_SIGNS.indexOf(c) >= 0;
    }

    /** "C." of "vitamin C." is no "c." with a capital. */
    private boolean isName(String preceding) {
        return word.length() == 2 && isLabel(preceding);
    }

    private boolean isLabel(String preceding) {
        return own.has("label", preceding) || own.has("label", preceding.toLowerCase(Locale.ROOT));
    }

    /** "vol. III", "no. AB123", "no. ORT/0214" and "NI no. QQ": what follows is a number, though no figure stands first. */
    private boolean isNumbered(String preceding) {
        String text = words.text();
        int to = end;
        boolean figure = false;
        boolean capitals = true;
        while (to < text.length() && to - end < NearbyWords.LONGEST && Character.isLetterOrDigit(text.charAt(to))) {
            figure |= Character.isDigit(text.charAt(to));
            capitals &= Character.isDigit(text.charAt(to)) || Character.isUpperCase(text.charAt(to));
            to++;
        }
        figure |= to + 1 < text.length() && text.charAt(to) == '/' && Character.isDigit(text.charAt(to + 1));
        String token = text.substring(end, to);
        return capitals && to > end
                && (figure || token.length() > 1 && (ROMAN.matcher(token).matches() || own.has("labelled", preceding)));
    }

    /** "A." behind a title is no article. */
    private boolean isInitial() {
        String text = words.text();
        return end + 1 < text.length() && Character.isUpperCase(text.charAt(end)) && text.charAt(end + 1) == '.';
    }

    /** "J." and "J.K." */
    private boolean isInitials() {
        if (word.length() > 8 || word.length() % 2 != 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i += 2) {
            if (!Character.isUpperCase(word.charAt(i)) || word.charAt(i + 1) != '.') {
                return false;
            }
        }
        return true;
    }

    /** "Dr A. N. Other": with a title before them, initials have a name behind them. */
    private boolean isBehindTitle() {
        int place = last - word.length();
        for (int i = 0; i < MOST_INITIALS; i++) {
            String before = words.lastBefore(place);
            if (before.length() != 2 || before.charAt(1) != '.' || !Character.isUpperCase(before.charAt(0))) {
                return own.has("name", before) || own.has("name", before + ".");
            }
            place = words.text().lastIndexOf(before, place - 1);
        }
        return false;
    }

    private boolean joinsInitial(String preceding, String following) {
        if (own.has("name", preceding) || own.has("surname", following) && isBehindTitle()) {
            return true;
        }
        if (own.has("starter", following) || isLabel(preceding)) {
            return false;
        }
        return preceding.isEmpty() || Character.isUpperCase(preceding.charAt(0)) || own.has("before", preceding)
                || following.length() == 1 && Character.isUpperCase(following.charAt(0));
    }
}
