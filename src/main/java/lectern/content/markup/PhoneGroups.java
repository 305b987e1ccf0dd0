package lectern.content.markup;

import java.util.List;
import java.util.Optional;
import lectern.table.BundledTable;

/** Writes telephone numbers in groups, as people of their country do. */
final class PhoneGroups {

    private static final int SHORT = 6;

    private record Form(String prefix, int digits, List<Integer> groups) {}

    private static final List<Form> FORMS = BundledTable.read("content/markup/phones.tsv").each(
            row -> new Form(row.cell(0), row.number(1), row.words(2).stream().map(Integer::valueOf).toList()));

    private PhoneGroups() {}

    /** @param number digits, perhaps after a plus; what is grouped already stays as it is */
    static String grouped(String number) {
        boolean plus = number.startsWith("+");
        String digits = plus ? number.substring(1) : number;
        if (!digits.chars().allMatch(Character::isDigit)) {
            return number;
        }
        Optional<Form> form = FORMS.stream()
                .filter(each -> number.startsWith(each.prefix) && digits.length() == each.digits).findFirst();
        if (form.isEmpty() && digits.length() <= SHORT) {
            return number;
        }
        StringBuilder grouped = new StringBuilder(plus ? "+" : "");
        int at = 0;
        for (int i = 0; at < digits.length(); i++) {
            int left = digits.length() - at;
            int length = form.isPresent() && i < form.get().groups.size()
                    ? Math.min(form.get().groups.get(i), left)
                    : left > 4 ? 3 : left;
            grouped.append(at > 0 ? " " : "").append(digits, at, at + length);
            at += length;
        }
        return grouped.toString();
    }
}
