package lectern.edition;

import java.util.List;
import lectern.document.account.Account;
import lectern.document.account.ScriptLine;

/** How completely a text is spoken. Makes no sound. */
public interface Accounts {

    /** Each section that a recipe for sound asks for has one, without times where there is no recording. */
    List<Account> known(Recipe recipe);

    /** What is said, to read: all sections that the recipe asks for, one behind the other. */
    List<ScriptLine> script(Recipe recipe);
}
