package lectern.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import lectern.edition.Format;
import lectern.edition.Renderer;
import lectern.edition.daisy.DaisyRenderer;
import lectern.edition.epub.EpubRenderer;
import lectern.edition.feed.CoverFonts;
import lectern.edition.feed.CoverRenderer;
import lectern.edition.markdown.MarkdownRenderer;
import lectern.edition.page.HtmlRenderer;
import lectern.edition.page.look.Assets;
import lectern.edition.page.text.TextRenderer;
import lectern.edition.print.FirstPageRenderer;
import lectern.edition.print.PageCountRenderer;
import lectern.edition.print.PrintRenderer;
import lectern.edition.print.font.Fonts;
import lectern.edition.sound.AccountRenderer;
import lectern.edition.sound.AlbumRenderer;
import lectern.edition.sound.CaptionSyntax;
import lectern.edition.sound.CaptionsRenderer;
import lectern.edition.sound.ChaptersRenderer;
import lectern.edition.sound.DownloadRenderer;
import lectern.edition.sound.Mp3Renderer;
import lectern.edition.word.WordRenderer;
import lectern.narration.Recordings;
import lectern.speech.Voices;
import lectern.store.Workshop;

/** The forms of texts and what makes them. Safe for many threads. */
final class Renderers {
    /** All forms there are, in the order in which readers are offered them: a new one is one more line. */
    static final List<FormFactory> ALL = List.of(
            new FormFactory(Format.PDF, forms -> forms.print),
            new FormFactory(Format.MP3, forms -> forms.sound),
            new FormFactory(Format.DOWNLOAD,
                    forms -> new DownloadRenderer(forms.voices, forms.recordings, forms.covers)),
            new FormFactory(Format.ALBUM, forms -> new AlbumRenderer(forms.voices, forms.recordings, forms.covers)),
            new FormFactory(Format.EPUB, forms -> forms.books),
            new FormFactory(Format.DAISY,
                    forms -> new DaisyRenderer(forms.voices, forms.recordings, forms.address)),
            new FormFactory(Format.WORD, forms -> forms.documents),
            new FormFactory(Format.TEXT, _ -> new TextRenderer()),
            new FormFactory(Format.MARKDOWN, forms -> new MarkdownRenderer(forms.address)),
            new FormFactory(Format.HTML, forms -> new HtmlRenderer(forms.assets)),
            new FormFactory(Format.WEBVTT, forms -> forms.captions(CaptionSyntax.WEBVTT)),
            new FormFactory(Format.SUBRIP, forms -> forms.captions(CaptionSyntax.SUBRIP)),
            new FormFactory(Format.CHAPTERS, forms -> new ChaptersRenderer(forms.voices, forms.recordings)),
            new FormFactory(Format.ACCOUNT, forms -> forms.accounts),
            new FormFactory(Format.PAGES, forms -> forms.pageCounts),
            new FormFactory(Format.FIRST_PAGE, forms -> new FirstPageRenderer(forms.print, forms.workshop)),
            new FormFactory(Format.COVER, forms -> forms.covers));

    private final Voices voices;
    private final Optional<URI> address;
    private final Recordings recordings;
    private final Workshop workshop;
    private final Assets assets;
    private final Mp3Renderer sound;
    private final AccountRenderer accounts;
    private final PrintRenderer print;
    private final PageCountRenderer pageCounts;
    private final CoverRenderer covers;
    private final EpubRenderer books;
    private final WordRenderer documents;

    /**
     * @param fonts   the folder of more fonts
     * @param address of the server as readers know it
     */
    Renderers(Voices voices, Recordings recordings, Path fonts, Workshop workshop, Assets assets,
            Optional<URI> address) {
        this.voices = voices;
        this.address = address;
        this.recordings = recordings;
        this.workshop = workshop;
        this.assets = assets;
        sound = new Mp3Renderer(voices, recordings);
        accounts = new AccountRenderer(voices, recordings);
        LazyValue<Fonts> letters = new LazyValue<>(() -> Fonts.in(fonts));
        print = new PrintRenderer(letters, address);
        documents = new WordRenderer(letters, address);
        pageCounts = new PageCountRenderer(print, workshop);
        covers = new CoverRenderer(new LazyValue<>(() -> CoverFonts.in(fonts)), workshop);
        books = new EpubRenderer(voices, recordings, covers, address);
    }

    /** What makes these forms, in their order. */
    SequencedMap<Format, Renderer> renderers(List<FormFactory> offered) {
        SequencedMap<Format, Renderer> renderers = new LinkedHashMap<>();
        offered.forEach(form -> renderers.put(form.format(), form.renderer().apply(this)));
        return renderers;
    }

    private Renderer captions(CaptionSyntax syntax) {
        return new CaptionsRenderer(syntax, voices, recordings);
    }

    Mp3Renderer sound() {
        return sound;
    }

    AccountRenderer accounts() {
        return accounts;
    }

    PrintRenderer print() {
        return print;
    }

    PageCountRenderer pageCounts() {
        return pageCounts;
    }
}
