package fr.passerelle.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import fr.passerelle.language.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Prints pages as PDF that a screen reader can read (PDF/UA-1): tagged, with its language and
 * title. Hanzi and accents are drawn by fonts of our own. Nothing is fetched from anywhere; the
 * same page gives the same bytes. So many at once and no more; safe for use by many threads.
 */
public final class Paper {

  /** What it is called on the web. */
  public static final String TYPE = "application/pdf";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern LOOSE = Pattern.compile("(?<=«) | (?=[»;:!?%])");
  private static final String PRODUCER = "Passerelle";

  private final Fonts fonts = new Fonts();
  private final Semaphore presses;
  private final Duration patience;

  /** Prints at most so many at once; others wait their turn for twenty seconds. */
  public Paper(int atOnce) {
    this(atOnce, PATIENCE);
  }

  Paper(int atOnce, Duration patience) {
    this.presses = new Semaphore(atOnce, true);
    this.patience = patience;
    XRLog.setLoggerImpl(new Slf4jLogger());
  }

  /**
   * What is around a page.
   *
   * @param title of the document
   * @param description one sentence
   * @param head at the head of each page
   * @param pages at its foot, with {@code {page}} and {@code {pages}} for the numbers
   */
  record Setting(
      Language language,
      String title,
      String description,
      String head,
      String pages,
      Instant made) {}

  /** How long something printed is, and its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // written out as they are; never compared
  record Printed(byte[] bytes, int pages) {}

  /**
   * Prints a page's body.
   *
   * @param outline what readers see beside the pages: {@code bookmark} elements; may write nothing
   * @throws PaperBusy where no turn came in time
   */
  Printed print(Setting setting, Consumer<Xhtml> outline, Consumer<Xhtml> body) {
    try {
      if (!presses.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new PaperBusy();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new PaperBusy();
    }
    try {
      return printed(setting, outline, body);
    } catch (IOException e) {
      throw new UncheckedIOException("a page cannot be printed", e);
    } finally {
      presses.release();
    }
  }

  private Printed printed(Setting setting, Consumer<Xhtml> outline, Consumer<Xhtml> body)
      throws IOException {
    UnaryOperator<String> set = text -> fonts.legible(bound(text, setting.language()));
    var within = new Xhtml(set);
    body.accept(within);
    var beside = new Xhtml(set);
    outline.accept(beside);
    String head = set.apply(setting.head());
    String foot = fonts.legible(setting.pages());
    var needed = fonts.forText(within.words() + head + foot + "0123456789…-.", setting.language());
    String page =
        "<html lang=\""
            + setting.language().tag()
            + "\"><head><title>"
            + Xhtml.escaped(setting.title())
            + "</title><meta name=\"subject\" content=\""
            + Xhtml.escaped(setting.description())
            + "\"/><meta name=\"description\" content=\""
            + Xhtml.escaped(setting.description())
            + "\"/><bookmarks>"
            + beside.written()
            + "</bookmarks><style>"
            + PrintStyle.of(Fonts.families(needed), head, foot)
            + "</style></head><body>"
            + within.written()
            + "</body></html>";
    var builder = new PdfRendererBuilder();
    builder.withHtmlContent(page, null);
    builder.usePdfUaAccessibility(true);
    builder.withProducer(PRODUCER);
    builder.useUriResolver((_, uri) -> uri.startsWith("#") ? uri : null);
    builder.useExternalResourceAccessControl(
        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    for (var font : needed) {
      builder.useFont(
          () -> new ByteArrayInputStream(font.bytes()),
          font.family(),
          font.weight(),
          FontStyle.NORMAL,
          true);
    }
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      var document = renderer.getPdfDocument();
      describe(document, setting);
      var bytes = new ByteArrayOutputStream();
      int pages = document.getNumberOfPages();
      document.save(bytes);
      return new Printed(bytes.toByteArray(), pages);
    }
  }

  /** A text whose signs stay with the words that they belong to, as French sets them. */
  private static String bound(String text, Language language) {
    return language == Language.FRENCH ? LOOSE.matcher(text).replaceAll("\u00a0") : text;
  }

  /** Says of a document what it is, with the moment that it was asked for instead of now. */
  private static void describe(PDDocument document, Setting setting) throws IOException {
    var made = GregorianCalendar.from(setting.made().atZone(ZoneOffset.UTC));
    var about = document.getDocumentInformation();
    about.setTitle(setting.title());
    about.setSubject(setting.description());
    about.setCreator(PRODUCER);
    about.setProducer(PRODUCER);
    about.setCreationDate(made);
    about.setModificationDate(made);
    document.setDocumentId(setting.made().toEpochMilli());
    var metadata =
        new PDMetadata(
            document, new ByteArrayInputStream(xmp(setting).getBytes(StandardCharsets.UTF_8)));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  private static String xmp(Setting setting) {
    String made = setting.made().toString();
    return """
    <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/">
    <dc:format>application/pdf</dc:format>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
    <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
    <xmp:CreatorTool>Passerelle</xmp:CreatorTool>
    <xmp:CreateDate>%s</xmp:CreateDate>
    <xmp:ModifyDate>%s</xmp:ModifyDate>
    <pdf:Producer>Passerelle</pdf:Producer>
    <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(
            Xhtml.escaped(setting.title()),
            Xhtml.escaped(setting.description()),
            setting.language().tag(),
            made,
            made);
  }
}
