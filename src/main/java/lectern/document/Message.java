package lectern.document;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.document.Problem.Code;
import org.jspecify.annotations.Nullable;

/**
 * What {@code check} and the log say of problems: a row for each, with its code, what is wrong and what to do about it.
 * A word in braces stands for a value, which whoever finds the problem gives, in the order in which the words first
 * come. It is one long table so that all sentences can be read and compared in one place.
 */
public enum Message {
    // Files and folders
    CONTENT_UNREADABLE(Code.UNREADABLE_FILE, "The folder {folder} cannot be read.",
            "Make the folder, or name another."),
    CONTENT_KEPT(Code.UNREADABLE_FILE,
            "The folder {folder} cannot be read. What was in it before is still served.",
            "Make the folder, or name another."),
    PLACE_UNREADABLE(Code.UNREADABLE_FILE, "There is no readable file or folder {place}.",
            "Name a text file, or a folder that holds some."),
    PLACE_KEPT(Code.UNREADABLE_FILE, "{place} stays as it was, because not all of it can be read now.",
            "Make its files readable for the service, which tries again by itself."),
    PLACE_CLOSED(Code.UNREADABLE_FILE, "{place} cannot be read: {cause}.",
            "Check that its permissions let the service read it."),
    PLACE_FAULT(Code.UNREADABLE_FILE, "{place} could not be understood, by a fault of Lectern's: {fault}.",
            "Please report it with the files; meanwhile simplify them."),
    LINKS_FAULT(Code.UNREADABLE_FILE, "Its links could not be joined, by a fault of Lectern's: {fault}.",
            "Please report it with the files; meanwhile simplify them."),
    FOLDER_LEADS_OUT(Code.OUTSIDE_FOLDER, "The folder is a link that leads out of the content.",
            "Put the folder itself there."),
    FILE_KIND_UNKNOWN(Code.UNKNOWN_FILE_TYPE, "{file} is of a kind that is not read.",
            "Save its text as HTML, Markdown or plain text."),
    FILE_LEADS_OUT(Code.OUTSIDE_FOLDER, "The file is a link that leads out of its folder, and was not read.",
            "Put a copy of the file there."),
    FILE_OUT_OF_REACH(Code.UNREADABLE_FILE, "The file cannot be reached.", "Put the file itself there."),
    PAGE_TOO_LARGE_FOR_MEMORY(Code.FILE_TOO_LARGE, "The page takes more memory than there is.",
            "Divide the page, or give Lectern more memory."),
    PAGE_TOO_LARGE(Code.FILE_TOO_LARGE, "The page has {count} {what}, and no more than {most} can be read.",
            "Divide it into several pages, and take out what is no text."),
    PAGE_FAULT(Code.UNREADABLE_FILE, "The file could not be understood, by a fault of Lectern's: {fault}.",
            "Please report it with the file; meanwhile simplify the page."),
    FILE_OUTSIDE_FOLDER(Code.OUTSIDE_FOLDER, "{file} is outside the publication's folder and was not read.",
            "Copy the file into the folder and name it without a path that leads out."),
    FILE_NOT_REGULAR(Code.UNREADABLE_FILE, "{file} is no file that can be read.",
            "Put a file of that name there, or take it away."),
    FILE_TOO_LARGE(Code.FILE_TOO_LARGE, "{file} is larger than 20 megabytes.", "Make it smaller, or divide it."),
    FILE_UNREADABLE(Code.UNREADABLE_FILE, "{file} cannot be read: {cause}.",
            "Check that it is a file and that its permissions let the service read it."),
    FILE_OF_OTHER_KIND(Code.NOT_TEXT, "The file is {kind}, whatever its name says, and was not read.", "{remedy}"),
    FILE_WITHOUT_TEXT(Code.NOT_TEXT,
            "The file does not hold text, or not in an encoding that it names, and was not read.",
            "Open it in the program that made it, and save its text as UTF-8."),
    MAIL_WITHOUT_PAGE(Code.NOT_TEXT, "The file is a saved page or a mail without a page in it.",
            "Open it in a browser, and save it as a web page."),
    ENCODING_NOT_AS_NAMED(Code.WRONG_ENCODING, "The file is not written in {encoding}, and was read as windows-1252.",
            "Save it as UTF-8, and look whether accents and quotation marks are right."),
    CONTROL_CHARACTERS(Code.WRONG_ENCODING, "The file holds control characters, which were left out.",
            "Save it as UTF-8 text."),
    FORM_TOO_LARGE(Code.FILE_TOO_LARGE, "{form} of it takes more memory than there is.",
            "Divide the page, or give Lectern more memory."),
    FORM_FAULT(Code.FAULT, "{form} of {place} cannot be made: {fault}.",
            "If nothing is wrong with the page, please report it with the file; meanwhile simplify it."),

    // Names and addresses
    NAME_WITHOUT_LETTERS(Code.RESERVED_NAME, "Nothing can be published under the name {name}.",
            "Give it another name, with letters in it."),
    ADDRESS_TAKEN(Code.DUPLICATE_NAME, "There is another publication with the address {address}.",
            "Give one of the two another name."),
    CODE_TAKEN(Code.CODE_TAKEN,
            "{addresses} have the same code, {code}: whoever enters it has to choose, and new prints tell two digits more.",
            "Give one of them another: code for the publication, or codes with the section's name."),
    CODE_INVALID(Code.YAML_VALUE_INVALID, "{code} cannot be a code.",
            "Write six digits, in quotation marks if they begin with 0."),
    SYNONYM_ALONE(Code.YAML_VALUE_INVALID, "{words} has no other word beside it to be found by.",
            "Write words that mean about the same on one line, with commas between them: fever, temperature."),
    SYNONYMS_TOO_MANY(Code.YAML_VALUE_INVALID,
            "A line of synonyms beginning with {words} has more than {most} of them.",
            "Write only what readers would type, or make several lines of it."),
    SYNONYM_TOO_LONG(Code.YAML_VALUE_INVALID, "{words} is too long to be a synonym.",
            "Write a word or a phrase of up to four words, and commas between them."),
    FORMER_NAME_INVALID(Code.YAML_VALUE_INVALID, "{name} cannot be a name that something had.",
            "Write a section's name, or /publication or /publication/section as it stood in the address."),
    MOVED_AND_STILL_THERE(Code.MOVED_NOWHERE, "{name} is said to have moved, but is still there.",
            "Take the line away, or give the section another name."),
    SECTION_NOT_FOUND(Code.MOVED_NOWHERE, "There is no section {section} in this publication.",
            "Write the last part of the section's address, or / for the whole publication."),
    ADDRESS_GONE(Code.ADDRESS_GONE, "Readers were once given the address {address}, and now nothing is there.",
            "If it has another name now, say so in publication.yaml: moved, then the old name and the new."),
    LINK_NOT_FOUND(Code.LINK_NOT_FOUND, "A link leads to {address}, which is not there.",
            "Correct the link, or take it away; its text was kept."),
    LINK_UNSAFE(Code.UNSAFE_CONTENT, "A link begins with {scheme}: and was not taken.",
            "Link to a web page, an e-mail address or a telephone number, or take the link away."),

    // What a publication says of itself
    REVIEW_DUE(Code.REVIEW_DUE, "The text should have been checked by {date}.",
            "Check the text, then set reviewed and next review."),
    DATE_IN_FUTURE(Code.DATE_IN_FUTURE, "The text cannot have been checked or corrected on {date}.",
            "Write the day on which it was."),
    DRAFT(Code.DRAFT, "This is a draft, which readers do not get.",
            "Set status to published, or take it away, when the text is ready."),
    TOPIC_UNKNOWN(Code.TOPIC_UNKNOWN, "The topic {topic} is none of those in site.yaml.",
            "Write one of {topics}, or add it there; until then it stands behind the others."),
    TOPICS_AS_ONE(Code.YAML_VALUE_INVALID, "“{topic}” counts as one topic.",
            "Write a list in brackets, such as [Treatments, Living well]; if it is one topic, [\"{name}\"]."),
    ACCENT_DARKENED(Code.COLOUR_CHANGED, "Not everybody could read {accent} on a light ground.",
            "Nothing needs to be done: links and buttons are {light} there, and {dark} on a dark ground. If you like"
                    + " others better, write a darker accent."),
    LOGO_NOT_FOUND(Code.IMAGE_NOT_FOUND, "There is no file {file}.",
            "Put the logo beside site.yaml, or correct its name."),
    LOGO_TOO_LARGE(Code.FILE_TOO_LARGE, "{file} is larger than 200 kilobytes or 4 megapixels, and was left out.",
            "Save the logo smaller: it is shown about as high as two lines of text."),
    LOGO_OF_OTHER_KIND(Code.IMAGE_NOT_READABLE, "{file} is no logo that can be shown, and was left out.",
            "Save it as PNG, JPEG, WebP or SVG."),
    LOGO_EMPTY(Code.IMAGE_NOT_READABLE, "{file} has no size or nothing in it, and was left out.",
            "Save the logo with a width and a height, or with a viewBox, of more than 0."),
    LOGO_NOT_DRAWN(Code.IMAGE_NOT_READABLE,
            "The logo cannot be drawn, so covers, prints and Word documents are without it.",
            "Save it again as PNG, JPEG or SVG."),
    LINKS_TOO_MANY(Code.YAML_VALUE_INVALID, "There are more than {most} links, and the others are left out.",
            "Keep those that most readers need."),
    CHOICE_NOT_THERE(Code.YAML_VALUE_INVALID, "The value of {key} is wrong. There is no {value}.",
            "Write one of {choices}."),
    SELECTOR_WITHOUT_MATCH(Code.SELECTOR_WITHOUT_MATCH, "Below {key}, nothing on any page matches {selector}.",
            "Compare it with the page, or take it away."),
    NOTHING_TO_PUBLISH(Code.NO_CONTENT, "There is nothing to publish in {place}.",
            "Put an .html, .md or .txt file with text into it."),
    YAML_BROKEN(Code.YAML_NOT_READABLE, "The file breaks the rules of YAML, so {meanwhile}. What is wrong: {fault}",
            Remedy.YAML),
    KEY_UNKNOWN(Code.YAML_KEY_UNKNOWN, "There is no key {key}.", "The keys are {keys}."),
    KEY_MISSPELT(Code.YAML_KEY_UNKNOWN, "There is no key {key}.{meanwhile}", "Did you mean {meant}?"),
    VALUE_TWICE(Code.YAML_VALUE_INVALID, "The value of {key} is wrong. It stands there twice.{meanwhile}",
            "Keep one of them."),
    VALUE_UNUSABLE(Code.YAML_VALUE_INVALID, "The value of {key} cannot be used.", "{remedy}"),
    VALUE_NO_TEXT(Code.YAML_VALUE_INVALID, "The value of {key} is wrong. It must be a text.{meanwhile}",
            "Write the value behind the colon, on the same line."),
    VALUE_NOT_ALLOWED(Code.YAML_VALUE_INVALID, "The value of {key} is wrong. {value} cannot be used.{meanwhile}",
            "{remedy}"),
    KEY_MISSING(Code.YAML_VALUE_INVALID, "The key {key} is missing here.", "{remedy}"),
    VALUE_EMPTY(Code.YAML_VALUE_INVALID, "The value of {key} is wrong. It is empty.{meanwhile}", "{remedy}"),
    VALUE_NO_LIST(Code.YAML_VALUE_INVALID, "The value of {key} is wrong. It is a list.{meanwhile}",
            Remedy.ENTRIES),
    ENTRY_WITHOUT_PARTS(Code.YAML_VALUE_INVALID,
            "The value of {key} is wrong. An entry of it has parts of its own.{meanwhile}",
            Remedy.ENTRIES),
    VALUE_WITHOUT_PARTS(Code.YAML_VALUE_INVALID, "The value of {key} is wrong. It has parts of its own.{meanwhile}",
            "Write {keys} on lines of their own below it, each two spaces in."),
    VALUE_NO_PAIRS(Code.YAML_VALUE_INVALID, "The value of {key} is wrong. It must be pairs of texts.{meanwhile}",
            Remedy.PAIRS),
    VALUE_NO_TEXTS(Code.YAML_VALUE_INVALID,
            "The value of {key} is wrong. It must be a text or a list of texts.{meanwhile}",
            Remedy.PAIRS),
    FRONT_MATTER_OPEN(Code.FRONT_MATTER_INVALID,
            "The front matter has no line {fence} at its end, so it is read as text.",
            Remedy.YAML),
    FRONT_MATTER_BROKEN(Code.FRONT_MATTER_INVALID, "The front matter breaks the rules of YAML. What is wrong:"
            + " {fault}", Remedy.YAML),
    FRONT_MATTER_NO_TOML(Code.FRONT_MATTER_INVALID,
            "The front matter cannot be understood. It is no simple line of TOML.",
            Remedy.YAML),
    FRONT_MATTER_LANGUAGE(Code.FRONT_MATTER_INVALID, "{language} in the front matter is no language.", Remedy.YAML),
    DRAFT_PUBLISHED(Code.DRAFT_PUBLISHED, "The front matter says that this is a draft, and it is published.",
            "Take the file out of the folder until it is ready."),

    // Pages and their text
    MAIN_CONTENT_GUESSED(Code.MAIN_CONTENT_GUESSED,
            "The page does not say which part of it is the text, so Lectern chose it.",
            "Look at what was left out, and name the text by text: in publication.yaml if that is wrong."),
    PAGE_WITHOUT_TEXT(Code.NO_TEXT,
            "No running text of the page is left: {words} words of it are comments, notices or other things"
                    + " beside a text.",
            "Save the page with its text, or name the text by text: in publication.yaml."),
    TEXT_LEFT_OUT(Code.TEXT_LEFT_OUT, "{words} words that look like text were left out ({rule}): “{beginning}”.",
            Remedy.LEFT_OUT),
    TEXT_PERHAPS_LEFT_OUT(Code.TEXT_PERHAPS_LEFT_OUT,
            "{words} words that look like text were left out ({rule}): “{beginning}”.", Remedy.LEFT_OUT),
    TEXT_LEFT_OUT_UNSEEN(Code.TEXT_LEFT_OUT, "Words that nobody has looked at are left out now ({rule}): “{words}”.",
            "If they are no text, confirm it with ./lectern check --confirm; otherwise change leave-out."),
    WORD_DIVIDED(Code.WORD_DIVIDED, "A word may be divided at the end of the line: “{word}”.",
            "If it is one word, write it on one line: it is read as it stands."),
    TABS_LEFT_OUT(Code.TABS_LEFT_OUT,
            "The names of tabs were left out, and what the tabs open is read without them: {names}.",
            "Write the name of each tab as a heading where its part begins, or give the tab an aria-controls with the id"
                    + " of that part."),
    WORDS_LOST(Code.WORDS_LOST, "{count} words of the page are neither read nor listed as left out: “{words}”.",
            "Please report it with the file, for it is a fault of Lectern's; meanwhile simplify the page."),
    TOO_MANY_SECTIONS(Code.TOO_MANY_SECTIONS,
            "There are more than {most} sections; what follows from here is in the last one.",
            "Divide the publication into several."),
    SECTION_EMPTY(Code.EMPTY_SECTION, "There is no text below the heading {heading}, so it is no section.",
            "Write the text, or take the heading away."),
    TOO_DEEP(Code.TOO_DEEP, "Elements are nested more than {deepest} deep; below that only their text was taken.",
            "Take away boxes within boxes."),
    TOO_MANY_MARKS(Code.TOO_MANY_MARKS,
            "{dropped} marks above or below letters were not taken: no letter carries more than {most}.",
            "Write the letter once, with the marks that its language has."),
    COLUMNS_OF_SPACES(Code.COLUMNS_LOST,
            "Columns are made with spaces; in most forms they do not stand below each other.",
            "Make it a table: then each value is said and printed with the name of its column."),
    DITTO_MARK(Code.DITTO_MARK, "A cell of a table ({cell}) holds only a mark that means “as above”.",
            "Write out what is meant: many readers meet the cell without the one above it."),
    TABLE_TOO_LARGE(Code.TABLE_TOO_LARGE, "A table of {rows} rows is too large, and is read cell after cell.",
            "Divide it into tables of at most {mostRows} rows and {mostColumns} columns."),
    TABLE_WITHOUT_HEADERS(Code.TABLE_WITHOUT_HEADERS, "A table does not say which cells name its columns or rows.",
            "Make the cells of the first row th elements, and those of the first column where they name the row."),
    ADDRESS_GARBLED(Code.GARBLED_TEXT,
            "An e-mail address was hidden from robots, and what is left of it cannot be read.",
            "Write the address itself."),
    WORDS_IN_STYLE(Code.WORDS_IN_STYLE, "The style sheet adds words that are not in the page: “{words}”.",
            "Write them into the page."),
    INSTRUCTION_IN_TEXT(Code.INSTRUCTION_IN_TEXT,
            "This is said to a program that has not read the text, and not to readers: “{words}”.",
            "Write what readers would have seen in its place."),
    ENCODING_MENDED(Code.WRONG_ENCODING, "The text was saved with a wrong encoding; it is read as “{words}”.",
            "Look whether that is right, and save the page as UTF-8."),
    CHARACTERS_LOST(Code.GARBLED_TEXT, "Some characters were lost when the text was saved: “{words}”.",
            "Write them again, and save the page as UTF-8."),
    LETTERS_IN_SIGN_FONT(Code.UNKNOWN_SIGN, "Words are set in the font {font}, which has no letters: “{words}”.",
            "Set them in a font with letters; until then they are read as they are typed."),
    SIGN_UNKNOWN(Code.UNKNOWN_SIGN, "Nobody can know what sign U+{number} shows.", Remedy.SIGN),
    SIGN_OF_FONT_UNKNOWN(Code.UNKNOWN_SIGN, "Nobody can know what sign U+{number} of the font {font} shows.",
            Remedy.SIGN),

    // Pictures
    PICTURE_IN_PAGE_DAMAGED(Code.IMAGE_NOT_READABLE, "A picture written into the page is damaged.",
            "Save the picture as a file in the publication's folder."),
    PICTURE_ELSEWHERE(Code.IMAGE_NOT_FOUND, "A picture is on another server: {address}",
            "Save it into the publication's folder and name that file; nothing is fetched from elsewhere."),
    PICTURE_WITHOUT_FILE(Code.IMAGE_NOT_FOUND, "A picture names no file.", "Name its file in src."),
    PICTURE_NOT_FOUND(Code.IMAGE_NOT_FOUND, "There is no file {file}.", Remedy.MISSING),
    PICTURE_WITHOUT_WORDS(Code.MISSING_ALTERNATIVE, "A picture has no words for those who do not see it.",
            "Say in its alt attribute what it shows, or give it an empty alt=\"\" if it is decoration."),
    PICTURE_CALLED_DECORATION(Code.MISSING_ALTERNATIVE, "A picture has no words for those who do not see it.",
            "It has a caption or a description, so it is more than decoration: say in its alt attribute what it"
                    + " shows."),
    PICTURE_UNREADABLE(Code.IMAGE_NOT_READABLE, "{picture} is no picture that can be shown.",
            "Save it as PNG, JPEG, GIF, WebP or SVG, of at most 100 megapixels; for an SVG the pixels of all"
                    + " filters and masks count."),
    DRAWING_UNSAFE(Code.UNSAFE_CONTENT,
            "A drawing (SVG) holds a script, a movement or a reference to another file, which was taken out.",
            "Save the drawing as plain SVG, with everything it shows inside it."),
    DRAWING_WITHOUT_WORDS(Code.MISSING_ALTERNATIVE, "A drawing has no words for those who do not see it.",
            Remedy.ICON),
    CELL_OF_ICONS(Code.MISSING_ALTERNATIVE, "A cell of a table holds only an icon or a picture without words.",
            Remedy.ICON),

    // Print
    PICTURE_NOT_PRINTED(Code.IMAGE_NOT_READABLE, "The picture {picture} cannot be printed.",
            "Save it again as PNG, JPEG or SVG; until then its description is printed alone."),
    LETTERING_SMALL(Code.LETTERING_SMALL,
            "The smallest letters of a picture are {points} point in large print of {size} point: “{words}”.",
            "Draw its letters {times} times as large; until then its words are printed below it, too."),
    SIGN_IN_TEXT_UNKNOWN(Code.UNKNOWN_SIGN, "Nobody can know what sign U+{number} of “{text}” shows.",
            "Write the sign itself, or what it means in words."),
    CHARACTER_WITHOUT_FONT(Code.GLYPH_MISSING,
            "No font has the character “{character}” (U+{number}, {name}) of “{text}”.",
            "Put a font that has it into the fonts folder, or write it in other letters; until then an unknown"
                    + " letter is"
                    + " printed, with its name."),
    SCRIPT_NOT_SHAPED(Code.GLYPH_MISSING,
            "Its letters change their shapes in words, which no print does for them: “{character}” (U+{number}, {name})"
                    + " of “{text}”.",
            "Write it in letters of another script, too; until then unknown letters are printed, with their names."),
    WORD_TOO_LONG(Code.WORD_TOO_LONG,
            "The word “{word}” is longer than a line of {size} point on {paper} paper, and is split there.",
            "Write it in several words, or use a shorter one."),
    FONT_WITHOUT_UPRIGHT(Code.FONT_NOT_USED, "There is a bold of {font} and no upright.", "Put the upright beside it."),
    FONTS_UNREADABLE(Code.UNREADABLE_FILE, "The folder of fonts can not be read.", "Check its permissions."),
    FONT_COLLECTION(Code.FONT_INVALID, "It is a collection of several fonts.",
            "Take it apart into one .ttf or .otf file for each font."),
    FONT_FOR_WEB(Code.FONT_INVALID, "It is packed for web pages, and nothing can be printed with it.",
            "Put the font as a .ttf or .otf file of the same name beside it."),
    FONT_SLANTED(Code.FONT_NOT_USED, "Large print has no slanted letters.", "Nothing needs to be done."),
    FONT_WITHOUT_NAME(Code.FONT_INVALID, "Its name has no letter that an address could have.",
            "Rename the file in letters from A to Z."),
    FONT_NAME_TAKEN(Code.DUPLICATE_NAME, "Another font has that name already.", "Rename the file."),
    FONT_TOO_LARGE(Code.FILE_TOO_LARGE, "It is larger than 64 megabytes.", "Put a smaller font there."),
    FONT_DAMAGED(Code.FONT_INVALID, "It can not be printed with: {cause}.", "Get the file again, or another font."),

    // Voices
    LANGUAGE_WITHOUT_VOICE(Code.NO_VOICE_FOR_LANGUAGE,
            "No voice speaks {language} ({tag}), so its letters are read as if they were another language's,"
                    + " beginning with “{words}”.",
            "{remedy}"),
    MODEL_WITHOUT_LANGUAGE(Code.VOICE_INVALID, "The model's name does not tell its language.",
            "Name it like en_GB-alba-medium.onnx, or write a file with engine: piper and voice: \"{model}\"."),
    VOICE_TWICE(Code.DUPLICATE_NAME, "The voice {voice} is described twice.", "Give one of them another id."),
    VOICE_UNREADABLE(Code.UNREADABLE_FILE, "The file can not be read: {cause}.", "Check that it is UTF-8 text."),
    VOICES_UNREADABLE(Code.UNREADABLE_FILE, "The folder of voices can not be read: {cause}.", "Check its permissions."),
    VOICE_WITHOUT_ENGINE(Code.ENGINE_MISSING, "The voice {voice} can not speak here.", "{remedy}"),
    VOICE_NO_MAPPING(Code.VOICE_INVALID, "The file is not a list of keys and values.",
            "Begin with a line such as id: kevin."),
    VOICE_NO_YAML(Code.VOICE_INVALID, "The file is not YAML: {cause}.", "Compare it with voices/kevin.yaml."),
    VOICE_OUT_OF_RANGE(Code.VOICE_INVALID, "A value is out of range: {cause}.", "Choose a value inside the range."),
    VOICE_PAUSE_UNKNOWN(Code.VOICE_INVALID, "The key pauses.{key} is unknown.", "{remedy}"),
    VOICE_VALUE_WRONG(Code.VOICE_INVALID, "The key {key} has the wrong form of value.", "Write one value after"
            + " the colon."),
    VOICE_KEY_UNKNOWN(Code.VOICE_INVALID, "The key {key} is unknown.", "{remedy}"),
    VOICE_KEY_OF_OTHER_ENGINE(Code.VOICE_INVALID, "The engine {engine} takes no {key}.",
            "Write engine: {engines}, or remove the {key}."),
    VOICE_SETTING_WRONG(Code.VOICE_INVALID, "The key {key} has the wrong form of value.", "Write {example}."),
    VOICE_LIST_WRONG(Code.VOICE_INVALID, "The key {key} has the wrong form of value.",
            "Write a list of words in brackets, what has braces in quotation marks: {example}."),
    VOICE_SETTING_UNUSABLE(Code.VOICE_INVALID, "The {key} can not be used: {cause}.", "Compare it with {example}."),
    VOICE_SETTING_MISSING(Code.VOICE_INVALID, "The key {key} is missing.", "Add a line such as {example}."),
    VOICE_ID_INVALID(Code.VOICE_INVALID, "The id \"{id}\" can not stand in an address.", "Use letters, digits"
            + " and hyphens."),
    VOICE_KEY_MISSING(Code.VOICE_INVALID, "The key {key} is missing.", "Add a line {key}: and its value."),
    VOICE_LANGUAGE_INVALID(Code.VOICE_INVALID, "The language \"{tag}\" is not a language tag.",
            "Use one such as en-AU or vi."),
    VOICE_NUMBER_INVALID(Code.VOICE_INVALID, "The value of {key} is \"{value}\", not a number.",
            "Write a number such as 1.25."),
    VOICE_RATE_INVALID(Code.VOICE_INVALID, "The rate is {rate}.",
            "Write a number from {slowest} to {fastest}: readers may choose twice as fast."),
    VOICE_PAUSE_INVALID(Code.VOICE_INVALID, "The pause {pause} is {millis}.", "Write milliseconds from 0 to"
            + " {longest}."),

    // Lexicons
    LEXICON_NOT_FOUND(Code.LEXICON_INVALID, "There is no file {file}.", Remedy.MISSING),
    LEXICON_UNREADABLE(Code.UNREADABLE_FILE, "The lexicon can not be read: {cause}.", "Check that it is UTF-8 text."),
    LEXICON_TOO_LONG(Code.LEXICON_INVALID, "The lexicon is so long that nothing of it is used.",
            "Keep it below {most} characters, with the words that this text needs."),
    LEXICON_NO_XML(Code.LEXICON_INVALID, "The lexicon is not well-formed XML.",
            "Mend it at this line; entries before it are used."),
    LEXICON_MORE(Code.LEXICON_INVALID, "There are {count} more problems.", "Mend those above first."),
    LEXICON_WITH_DOCTYPE(Code.LEXICON_INVALID, "The lexicon has a document type, which is not read.",
            "Remove everything from <!DOCTYPE to its end."),
    LEXICON_UNNAMED(Code.LEXICON_INVALID, "This does not say that it is a lexicon.",
            "Begin it with <lexicon version=\"1.0\" xmlns=\"{namespace}\" alphabet=\"ipa\" xml:lang=\"en\">;"
                    + " its entries are used nevertheless."),
    ENTRY_UNUSABLE(Code.LEXICON_INVALID, "The entry for {words} can not be used.",
            "Give it a grapheme that begins with a letter or a digit, and an alias or a phoneme."),
    ENTRY_TWICE(Code.LEXICON_INVALID, "“{word}” has an entry above that says it in another way.",
            "Remove one of them: the first is used."),
    ALIAS_UNUSABLE(Code.LEXICON_INVALID, "The alias of {words} can not be said.", "Write it in plain letters."),
    ALPHABET_UNKNOWN(Code.LEXICON_INVALID, "The phoneme of {words} is written in an alphabet that is not known.",
            "Write it in the International Phonetic Alphabet and say alphabet=\"ipa\" at the beginning."),
    PHONEME_UNUSABLE(Code.LEXICON_INVALID, "The phoneme of {words} can not be said.", "{remedy}");

    private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z]+)}");

    private final Code code;
    private final String text;
    private final String remedy;

    Message(Code code, String text, String remedy) {
        this.code = code;
        this.text = text;
        this.remedy = remedy;
    }

    /** What several rows advise. */
    private static final class Remedy {
        static final String YAML = "Write one key, a colon, a space and its value on each line; put a value with a colon"
                + " into quotation marks.";
        static final String PAIRS = "Write each as name: value on a line of its own below it, two spaces in.";
        static final String ENTRIES = "Begin each entry with a hyphen and a space, and give it {keys} on lines of their"
                + " own, below each other.";
        static final String LEFT_OUT = "If they are none, write into publication.yaml leave-out: [\"{selector}\"]; if"
                + " they are, write text: and a selector of all that is text.";
        static final String MISSING = "Put the file into the publication's folder, or correct its name.";
        static final String ICON = "Give it its words: aria-label or title on an icon, alt on a picture.";
        static final String SIGN = "Write the sign itself, such as ≥ or ✓, or what it means in words.";
    }

    /** A message with the values of one case. */
    public record Told(Code code, String text, String remedy) {}

    public Code code() {
        return code;
    }

    public String text() {
        return text;
    }

    public String remedy() {
        return remedy;
    }

    /** The names of its values, each once, in their order. */
    public List<String> names() {
        return VALUE.matcher(text + remedy).results().map(found -> found.group(1)).distinct().toList();
    }

    /** @param given one value for each of its names, in their order */
    public Told with(@Nullable Object... given) {
        List<String> names = names();
        if (given.length != names.size()) {
            throw new IllegalArgumentException(this + " takes " + names + " and not " + given.length + " values");
        }
        UnaryOperator<String> filled = sentence -> VALUE.matcher(sentence).replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf(given[names.indexOf(found.group(1))])));
        return new Told(code, filled.apply(text), filled.apply(remedy));
    }
}
